export { diagnose } from "./engine";
export { silenceEdit } from "./ignore";
export type {
  Diagnostic,
  Finding,
  Fix,
  Rule,
  Script,
  Severity,
} from "./rule";
export { rules } from "./rules/index";
