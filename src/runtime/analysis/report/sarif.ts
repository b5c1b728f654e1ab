import { rules, type Severity } from "../diagnostics/index";
import { type CheckedFile, type Located, locate } from "./checked";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
export function sarifReport(files: readonly CheckedFile[], version: string): string {
  const driver = {
    name: "moonhook",
    version,
    rules: rules.map(({ id, summary, docs }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: docs.why },
    })),
  };
  const results = files.flatMap((file) => locate(file).map((one) => resultOf(file, one)));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(
  { path, script }: CheckedFile,
  { rule, severity, message, line, column, endLine, endColumn }: Located,
) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const artifactLocation = { uri: uriOf(path) };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: script ? `${script}:${line}:${column}: ${message}` : message },
    // A line of a script is no line of the case that holds it.
    locations: [
      script
        ? { physicalLocation: { artifactLocation }, logicalLocations: [{ name: script, kind: "module" }] }
        : { physicalLocation: { artifactLocation, region } },
    ],
  };
}

/** A path as a relative URI reference: forward slashes, other characters percent-encoded. */
function uriOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
