import { type Json, operationOutcomes, statuses } from "../../gateway/types";
import { fieldPaths, responseFields } from "./fields";
import { mapOf } from "./map";
import { textMatcher } from "./text";
import { described, z } from "./zod";

/** A map with one entry for each context that a case speaks of. */
function byContext<Item extends z.ZodMiniType>(item: Item) {
  const entry = z.exactOptional(item);
  return { background: entry, preRequest: entry, getData: entry, putData: entry, postRequest: entry };
}

const lines = z.array(textMatcher);

export const expectations = described(
  z.strictObject({
    log: described(z.exactOptional(z.strictObject({ ...byContext(lines), "*": z.exactOptional(lines) })), {
      description: "Log lines in order, by context; the key * means all contexts' lines.",
    }),
    status: z.exactOptional(z.strictObject(byContext(z.enum(statuses)))),
    error: described(z.exactOptional(z.strictObject(byContext(z.nullable(z.string())))), {
      description: "null = none; a string = the message contains it.",
    }),
    response: z.exactOptional(responseFields),
    http: described(
      z.exactOptional(
        z.strictObject({
          status: z.exactOptional(z.int()),
          reason: z.exactOptional(textMatcher),
          body: z.exactOptional(textMatcher),
        }),
      ),
      { description: "What the client gets." },
    ),
    operation: described(z.exactOptional(z.enum(operationOutcomes)), {
      description: "What became of the operation, whatever the client is told.",
    }),
    request: z.exactOptional(fieldPaths as z.ZodMiniType<Record<string, Json>>),
    opsLog: described(z.exactOptional(z.int().check(z.nonnegative())), {
      description: "How many records Request.Log() wrote.",
    }),
    network: described(z.exactOptional(mapOf(lines)), {
      description: "Lines that each address received, in order.",
    }),
  }),
  { description: "What must come out." },
);

export type Expectations = z.output<typeof expectations>;
