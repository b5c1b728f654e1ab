import type { Expression, Node } from "../../syntax/index";
import { certainNil, type NilCause } from "../../types/index";
import { at, type Rule } from "../rule";
import { severityOfLuaError } from "../support/protection";
import { failingUse, inWords } from "../support/uses";
import { releaseOf } from "../support/wording";

export const nilValue: Rule = {
  id: "nil-value",
  summary: "A value that is always nil here is used as if it were there.",
  docs: {
    why: "The value is nil whenever the script comes here: the field is filled later, or a local was never set. Using it as if it were there ends the script.",
    bad: "RGWDebugLog(Request.Bucket.Name)",
    good: `if Request.Bucket then
  RGWDebugLog(Request.Bucket.Name)
end`,
    place: { release: "pacific", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    const check = (node: Expression, ancestors: readonly Node[]) => {
      const type = types.of(node);
      const missing = type && certainNil(type);
      if (!missing) return;
      const use = failingUse(script, node, ancestors.at(-1));
      if (!use || missing.cause?.kind === "global" || missing.cause?.kind === "stringIndex") return;
      report({
        ...at(node),
        severity: severityOfLuaError(script, ancestors),
        message: `${reasonOf(missing.cause, world.context)}; ${inWords(use)} ends the script in ${releaseOf(world)}.`,
      });
    };
    return { Index: check, Name: check, Nil: check, Call: check };
  },
};

function reasonOf(cause: NilCause | undefined, context: string): string {
  switch (cause?.kind) {
    case "nameOnly":
      return `${cause.path} is nil in ${context}: until the bucket is loaded it has only its Name`;
    case "field":
      return `${cause.path} is always nil in ${context}`;
    case "entry":
      return `${cause.path} was removed above`;
    default:
      return "This is nil";
  }
}
