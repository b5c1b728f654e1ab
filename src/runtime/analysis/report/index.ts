export { type CheckedFile, exitCode, type Located, locate } from "./checked";
export { jsonReport } from "./json";
export { sarifReport } from "./sarif";
export { textReport } from "./text";
