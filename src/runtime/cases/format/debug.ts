import { contexts } from "../../gateway/types";
import { z } from "./zod";

/** A line where a session stops; the conditions are Debug Adapter Protocol's. */
const breakpoint = z.strictObject({
  context: z.enum(contexts),
  line: z.int().positive(),
  condition: z.exactOptional(z.string()),
  hitCondition: z.exactOptional(z.string()),
  logMessage: z.exactOptional(z.string()),
});

export const debug = z
  .strictObject({
    breakpoints: z.array(breakpoint).default([]),
    watches: z.array(z.string()).default([]),
    step: z.int().nonnegative().nullable().default(null),
  })
  .meta({ description: "Where a link opens." });
