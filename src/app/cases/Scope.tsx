import type { Listed } from "../domain/cases/arrange";
import { useCases } from "./state";

/** Every case, or a folder's path. */
export type Scope = string;
export const everything: Scope = "";

export function inScope(cases: readonly Listed[], scope: Scope): Listed[] {
  return cases.filter(({ folder }) => scope === everything || `${folder}/`.startsWith(`${scope}/`));
}

/** Which cases a question is about: all, or those of a folder. */
export function ScopeChoice({ scope, onScope }: { scope: Scope; onScope(scope: Scope): void }) {
  const cases = useCases((state) => state.cases);
  const folders = [...new Set(cases.map(({ folder }) => folder))].filter(Boolean).sort();
  return (
    <label className="drawer-choice">
      <span className="quiet">Cases</span>
      <select className="text-field" value={scope} onChange={({ target }) => onScope(target.value)}>
        <option value={everything}>all {cases.length.toLocaleString("en")}</option>
        {folders.map((folder) => (
          <option key={folder} value={folder}>
            {folder} ({inScope(cases, folder).length})
          </option>
        ))}
      </select>
    </label>
  );
}
