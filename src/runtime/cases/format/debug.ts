import { parseHitCondition } from "../../debugger/walk/conditions/hit-condition";
import { parseLogMessage } from "../../debugger/walk/conditions/log-message";
import { contexts } from "../../gateway/types";
import { parseFieldPath } from "../fields/path";
import { targetOf } from "../fields/walk";
import { described, z } from "./zod";

/** A text that `read` must be able to read; what it throws is the mistake. */
function readBy(read: (text: string) => unknown) {
  return z.string().check((context) => {
    try {
      read(context.value);
    } catch (error) {
      context.issues.push({ code: "custom", message: (error as Error).message, input: context.value });
    }
  });
}

const line = z.int().check(z.positive());
const hitCondition = described(z.exactOptional(readBy(parseHitCondition)), {
  description: "Which hits count: a number, or one after =, >, >=, <, <= or %.",
});

/** A `SourceBreakpoint` of the Debug Adapter Protocol, in the script of a context. */
const breakpoint = z.strictObject({
  context: z.enum(contexts),
  module: described(z.exactOptional(z.string().check(z.minLength(1))), {
    description: "The module whose line it is; absent for the context's script.",
  }),
  line,
  condition: described(z.exactOptional(z.string()), { description: "Lua expression; stops where it holds." }),
  hitCondition,
  logMessage: described(z.exactOptional(readBy(parseLogMessage)), {
    description: "Logged at each hit instead of stopping; {expression} gives values.",
  }),
});

/** Paths into the RGW table need no check: its keys are free. */
function readPath(text: string): void {
  if (/^RGW\b/i.test(text)) return;
  const keys = parseFieldPath(text);
  if (!keys) throw new Error('is no path such as Request.HTTP.Metadata["x-amz-meta-a"]');
  const target = targetOf(keys);
  if ("mistake" in target) throw new Error(target.mistake);
}

const dataBreakpoint = z.discriminatedUnion(
  "kind",
  [
    described(z.strictObject({ kind: z.literal("field"), path: readBy(readPath), hitCondition }), {
      description: "Writes to a field, a part of it or a table that holds it.",
    }),
    described(
      z.strictObject({
        kind: z.literal("local"),
        context: z.enum(contexts),
        lineDefined: z.int().check(z.nonnegative()),
        name: z.string().check(z.minLength(1)),
        hitCondition,
      }),
      { description: "Changes of a variable in the function defined at lineDefined; 0 is the main chunk." },
    ),
  ],
  { error: 'expected a data breakpoint of kind "field" or "local"' },
);

export const debug = described(
  z.strictObject({
    breakpoints: z._default(z.array(breakpoint), []),
    dataBreakpoints: z.exactOptional(z.array(dataBreakpoint)),
    exceptions: described(z.exactOptional(z.array(z.enum(["all", "uncaught"]))), {
      description: "Errors that stop; absent: as the debugger has it.",
    }),
    watches: z._default(z.array(z.string()), []),
    step: described(z._default(z.nullable(z.int().check(z.nonnegative())), null), {
      description: "Where the session stands; null: at the first stop.",
    }),
  }),
  { description: "Where a debug session opens." },
);
