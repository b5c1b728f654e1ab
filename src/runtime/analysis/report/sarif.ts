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
    rules: rules.map(({ id, summary }) => ({ id, shortDescription: { text: summary } })),
  };
  const results = files.flatMap((file) => locate(file).map((one) => resultOf(file.path, one)));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(path: string, { rule, severity, message, line, column, endLine, endColumn }: Located) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
  };
}

/** A path as a relative URI reference: forward slashes, other characters percent-encoded. */
function uriOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
