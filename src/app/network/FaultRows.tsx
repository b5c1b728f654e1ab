import type { Context } from "../../runtime/gateway/types";
import type { FaultPlan, FaultRow, HookOutcome } from "../../worker/aside/client";
import { statusWords } from "../domain/outcome";
import { blockedText, count } from "../domain/values";
import { ColumnHeads } from "../ui/ColumnHeads";
import { setFault } from "./endpoints";
import { cellKey, saveCell, useFaultTable } from "./faultTable";

/** The table, with the run without a fault first. A cell can be put into the list of cases, a row into the draft. */
export function FaultRows({ plan, rows }: { plan: FaultPlan; rows: readonly FaultRow[] }) {
  const hooks = plan.usual.hooks.map(({ context }) => context);
  const addresses = [...new Set(plan.trials.map(({ address }) => address))];
  return (
    <div className="fault-rows">
      <table aria-label="Hooks and faults">
        <ColumnHeads of={["fault", ...hooks, "client gets", "blocked", "lost"]} />
        <tbody>
          <tr>
            <th scope="row">without a fault</th>
            {plan.usual.hooks.map((outcome) => (
              <td key={outcome.context} data-column={outcome.context}>
                <Ended outcome={outcome} />
              </td>
            ))}
            <td data-column="client gets">{answer(plan.usual.http)}</td>
            <td data-column="blocked">{blockedText(plan.usual.blockedMs)}</td>
            <td />
          </tr>
          {rows.map((row) => (
            <Row key={`${row.address} ${row.fault}`} row={row} hooks={hooks} named={addresses.length > 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, hooks, named }: { row: FaultRow; hooks: readonly Context[]; named: boolean }) {
  const { address, fault, words, http, blockedMs, lost } = row;
  return (
    <tr>
      <th scope="row">
        {named && <span className="quiet">{address} </span>}
        <button
          type="button"
          className="text-button"
          title={`Put on the draft: ${fault}`}
          onClick={() => setFault(address, fault, true)}
        >
          {words}
        </button>
      </th>
      {hooks.map((hook) => (
        <Cell key={hook} row={row} hook={hook} />
      ))}
      <td data-column="client gets" className={http ? "" : "tone-bad"}>
        {answer(http)}
      </td>
      <td data-column="blocked" className={blockedMs === null ? "tone-bad" : ""}>
        {blockedText(blockedMs)}
      </td>
      <td data-column="lost" className="tone-bad" title={lost.map(({ line }) => line).join("\n")}>
        {lost.length > 0 && count(lost.length, "line")}
      </td>
    </tr>
  );
}

function Cell({ row, hook }: { row: FaultRow; hook: Context }) {
  const outcome = row.hooks.find(({ context }) => context === hook);
  const isSaved = useFaultTable(({ saved }) => saved.has(cellKey(row, hook)));
  if (!outcome) return <td />;
  return (
    <td data-column={hook}>
      <div className="fault-cell">
        <Ended outcome={outcome} />
        {isSaved ? (
          <span className="quiet">saved</span>
        ) : (
          <button
            type="button"
            className="button small"
            aria-label={`Save as a case: ${hook}, ${row.words}`}
            title="Save as a case of the list"
            onClick={() => void saveCell(row, hook)}
          >
            Save
          </button>
        )}
      </div>
    </td>
  );
}

function Ended({ outcome: { status, message } }: { outcome: HookOutcome }) {
  const { short, tone } = statusWords(status);
  const said =
    message
      ?.replace(/^\[string "[^\n]*?"\]:/, "line ")
      .replace(/^The request's thread waits for ever: /, "") ?? "";
  return (
    <span title={said || undefined}>
      <span className={`tone-${tone}`}>{short}</span>
      {said && <span className="fault-said"> {said}</span>}
    </span>
  );
}

function answer(http: FaultRow["http"]): string {
  return http ? `${http.status} ${http.reason}` : "no answer";
}
