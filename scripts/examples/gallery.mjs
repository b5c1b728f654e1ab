import { readFileSync } from "node:fs";
import { join } from "node:path";
import { worksSentence } from "./works.mjs";

/**
 * The index of the examples: order and groups from groups.json, everything else from the cases themselves.
 * @param {string} root of the project
 * @param {typeof import("../../src/runtime")} runtime
 * @returns {{ file: string, name: string, description: string, group: string, works: string }[]}
 * @throws Error that names the file which is no case
 */
export function gallery(root, runtime) {
  const groups = JSON.parse(readFileSync(join(root, "scripts/examples/groups.json"), "utf8"));
  return groups.flatMap(({ group, files }) =>
    files.map((id) => {
      const file = `${id}.case.json`;
      const parsed = runtime.readCase(readFileSync(join(root, "public/examples", file)));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map(runtime.formatIssue).join("; ")}`);
      const { name, description } = parsed.case;
      return { file, name, description, group, works: worksSentence(parsed.case, runtime) };
    }),
  );
}
