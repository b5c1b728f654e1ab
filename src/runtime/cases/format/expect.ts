import { type Json, statuses } from "../../gateway/types";
import { fieldPaths, responseFields } from "./fields";
import { mapOf } from "./map";
import { textMatcher } from "./text";
import { z } from "./zod";

/** A map with one entry for each context that a case speaks of. */
function byContext<Item extends z.ZodType>(item: Item) {
  const entry = z.exactOptional(item);
  return { background: entry, preRequest: entry, getData: entry, putData: entry, postRequest: entry };
}

const lines = z.array(textMatcher);

export const expectations = z
  .strictObject({
    log: z.exactOptional(z.strictObject({ ...byContext(lines), "*": z.exactOptional(lines) })).meta({
      description: "Log lines in order, by context; the key * means all contexts' lines.",
    }),
    status: z.exactOptional(z.strictObject(byContext(z.enum(statuses)))),
    error: z.exactOptional(z.strictObject(byContext(z.string().nullable()))).meta({
      description: "null = none; a string = the message contains it.",
    }),
    response: z.exactOptional(responseFields),
    http: z
      .exactOptional(
        z.strictObject({
          status: z.exactOptional(z.int()),
          reason: z.exactOptional(textMatcher),
          body: z.exactOptional(textMatcher),
        }),
      )
      .meta({ description: "What the client gets." }),
    request: z.exactOptional(fieldPaths as z.ZodType<Record<string, Json>>),
    opsLog: z.exactOptional(z.int().nonnegative()).meta({
      description: "How many records Request.Log() wrote.",
    }),
    network: z.exactOptional(mapOf(lines)).meta({
      description: "Lines that each address received, in order.",
    }),
  })
  .meta({ description: "What must come out." });

export type Expectations = z.output<typeof expectations>;
