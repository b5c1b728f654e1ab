import { contexts } from "../../gateway/types";
import { described, z } from "./zod";

/** A line where a session stops; the conditions are Debug Adapter Protocol's. */
const breakpoint = z.strictObject({
  context: z.enum(contexts),
  line: z.int().check(z.positive()),
  condition: z.exactOptional(z.string()),
  hitCondition: z.exactOptional(z.string()),
  logMessage: z.exactOptional(z.string()),
});

export const debug = described(
  z.strictObject({
    breakpoints: z._default(z.array(breakpoint), []),
    watches: z._default(z.array(z.string()), []),
    step: z._default(z.nullable(z.int().check(z.nonnegative())), null),
  }),
  { description: "Where a link opens." },
);
