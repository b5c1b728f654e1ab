export { type CheckedFile, exitCode, type Located, locate } from "./checked.ts";
export { jsonReport } from "./json.ts";
export { sarifReport } from "./sarif.ts";
export { textReport } from "./text.ts";
