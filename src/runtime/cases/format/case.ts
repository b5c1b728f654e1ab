import { type JsonObject, releaseNames } from "../../gateway/types";
import { data } from "./data";
import { debug } from "./debug";
import { expectations } from "./expect";
import { operationFields, requestFields } from "./fields";
import { mapOf } from "./map";
import { modules } from "./modules";
import { network } from "./network";
import { described, z } from "./zod";

/** The version that this build writes. Older ones are migrated (`../migrations`), newer ones refused. */
export const currentFormat = 1;

const script = z.exactOptional(z.string());
const scripts = z.strictObject({
  background: script,
  preRequest: script,
  getData: script,
  putData: script,
  postRequest: script,
});

const globalValue = z.union([z.string(), z.number(), z.boolean()], {
  error: "expected a string, a number, true or false",
});

/** A case, as `public/case.schema.json` tells it to editors. The order here is the order in which cases are written. */
export const caseSchema = described(
  z.strictObject({
    format: z.literal(currentFormat),
    name: z._default(z.string(), ""),
    description: z._default(z.string(), ""),
    release: z.enum(releaseNames),
    luaVersion: described(z._default(z.enum(["5.3", "5.4"]), "5.3"), {
      description: "Lua of the gateway's build.",
    }),
    clock: described(
      z._default(
        z.iso.datetime({ offset: true, error: "expected a time such as 2026-01-01T00:00:00Z" }),
        "2026-01-01T00:00:00Z",
      ),
      { description: "Virtual time at the start." },
    ),
    seed: described(z._default(z.int(), 1), { description: "Seed of math.random and of any shuffling." }),
    pairsOrder: described(z._default(z.enum(["gateway", "shuffled"]), "gateway"), {
      description: "Order of the gateway's maps in pairs().",
    }),
    tenant: z._default(z.string(), ""),
    scripts: described(scripts, { description: "Lua text by context." }),
    packages: described(
      z._default(
        z.array(
          z.strictObject({
            name: z.string().check(z.minLength(1)),
            allowCompilation: z.exactOptional(z.boolean()),
          }),
        ),
        [],
      ),
      { description: "The package allowlist." },
    ),
    modules: z.exactOptional(modules),
    request: z._default(requestFields, {}),
    operation: z._default(operationFields, {}),
    data: z.exactOptional(data),
    global: described(z._default(mapOf(globalValue) as z.ZodMiniType<JsonObject>, {}), {
      description: "The RGW table at the start.",
    }),
    crashes: described(z._default(z.enum(["stop", "report"]), "stop"), {
      description: "Where the real gateway would crash: stop there, or report it and go on as documented.",
    }),
    limits: z.exactOptional(
      z.strictObject({
        runtimeMs: z.exactOptional(z.int().check(z.positive())),
        memoryBytes: z.exactOptional(z.int().check(z.positive())),
      }),
    ),
    network: z.exactOptional(network),
    debug: z.exactOptional(debug),
    expect: z.exactOptional(expectations),
  }),
  { title: "Moonhook case", description: "One request to a RADOS Gateway with its Lua scripts." },
);

/** A valid case with every default filled in. */
export type Case = z.output<typeof caseSchema>;
