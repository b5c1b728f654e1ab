import { conditions, loops } from "./conditions";
import { constants } from "./constants";
import { operators, unary } from "./operators";
import type { Rule } from "./rule";
import { functions, returns, statements, values } from "./statements";

/** Every rule, in the order in which its mistakes are told where they are at one place. */
export const rules: readonly Rule[] = [
  statements,
  values,
  returns,
  functions,
  conditions,
  loops,
  operators,
  unary,
  constants,
];
