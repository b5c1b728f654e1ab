export { diagnose } from "./engine.ts";
export { silenceEdit } from "./ignore.ts";
export {
  type Diagnostic,
  type Finding,
  type Fix,
  type Rule,
  type Script,
  type Severity,
  severities,
} from "./rule.ts";
export { rules } from "./rules/index.ts";
