import * as z from "zod/mini";
import { contexts } from "../../runtime/gateway/types";
import { debugOf } from "../domain/debug/settings";

const breakpoint = z.object({
  context: z.enum(contexts),
  line: z.number(),
  condition: z.exactOptional(z.string()),
  hitCondition: z.exactOptional(z.string()),
  logMessage: z.exactOptional(z.string()),
});

const dataBreakpoint = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("field"), path: z.string(), hitCondition: z.exactOptional(z.string()) }),
  z.object({
    kind: z.literal("local"),
    context: z.enum(contexts),
    lineDefined: z.number(),
    name: z.string(),
    hitCondition: z.exactOptional(z.string()),
  }),
]);

/** Looser than a case's own schema: a condition that is not finished yet must not cost the draft. */
export const caseDebug = z._default(
  z.object({
    breakpoints: z.array(breakpoint),
    dataBreakpoints: z.array(dataBreakpoint),
    exceptions: z.array(z.enum(["all", "uncaught"])),
    watches: z.array(z.string()),
    step: z.nullable(z.number()),
  }),
  () => debugOf(undefined),
);
