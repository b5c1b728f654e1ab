import type { Expression, Node } from "../../syntax/index";
import type { Script } from "../rule";

/** What is done with a value that fails when it is nil, worded as Lua's error. */
export interface FailingUse {
  /** `index`, `call`, `concatenate`, `perform arithmetic on`, `compare`, `get length of`, or an argument's function. */
  verb: string;
  /** Name of the function whose argument it is. */
  argumentOf?: string;
}

const arithmetic = new Set(["+", "-", "*", "/", "//", "%", "^", "&", "|", "~", "<<", ">>"]);
const ordering = new Set(["<", ">", "<=", ">="]);
/** Functions that take nil for any argument. */
const tolerant = new Set(
  "print tostring type assert error pcall xpcall select rawequal next tonumber table.insert table.pack".split(
    " ",
  ),
);

/** How a parent uses an expression, where nil would be an error there. */
export function failingUse(
  { types }: Script,
  node: Expression,
  parent: Node | undefined,
): FailingUse | undefined {
  if (parent?.type === "Index" && parent.base === node) return { verb: "index" };
  if (parent?.type === "Call" && parent.callee === node) return { verb: "call" };
  if (parent?.type === "Unary" && parent.operator === "#") return { verb: "get length of" };
  if (parent?.type === "Unary" && parent.operator === "-") return { verb: "perform arithmetic on" };
  if (parent?.type === "Binary") {
    if (parent.operator === "..") return { verb: "concatenate" };
    if (arithmetic.has(parent.operator)) return { verb: "perform arithmetic on" };
    if (ordering.has(parent.operator)) return { verb: "compare" };
  }
  if (parent?.type !== "Call") return undefined;
  const callee = types.of(parent.callee);
  if (callee?.kind !== "function" || !callee.doc || tolerant.has(callee.doc.name)) return undefined;
  const isMethod = parent.callee.type === "Index" && parent.callee.access === ":";
  const parameter = callee.doc.parameters[parent.arguments.indexOf(node) + (isMethod ? 1 : 0)];
  if (!parameter || parameter.optional || parameter.type === "any") return undefined;
  return { verb: "pass", argumentOf: callee.doc.name };
}

/** The use in words: `indexing it`, `passing it to RGWDebugLog`. */
export function inWords({ verb, argumentOf }: FailingUse): string {
  switch (verb) {
    case "index":
      return "indexing it";
    case "call":
      return "calling it";
    case "concatenate":
      return "concatenating it";
    case "compare":
      return "comparing it";
    case "get length of":
      return "taking its length";
    case "pass":
      return `passing it to ${argumentOf}`;
    default:
      return "calculating with it";
  }
}
