export { diagnose } from "./engine";
export { silenceEdit } from "./ignore";
export {
  type Diagnostic,
  type Finding,
  type Fix,
  type Rule,
  type Script,
  type Severity,
  severities,
} from "./rule";
export { rules } from "./rules/index";
