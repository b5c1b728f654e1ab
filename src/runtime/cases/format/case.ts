import { type JsonObject, releaseNames } from "../../gateway/types";
import { data } from "./data";
import { debug } from "./debug";
import { expectations } from "./expect";
import { operationFields, requestFields } from "./fields";
import { mapOf } from "./map";
import { network } from "./network";
import { z } from "./zod";

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
export const caseSchema = z
  .strictObject({
    format: z.literal(currentFormat),
    name: z.string().default(""),
    description: z.string().default(""),
    release: z.enum(releaseNames),
    luaVersion: z.enum(["5.3", "5.4"]).default("5.3").meta({ description: "Lua of the gateway's build." }),
    clock: z.iso
      .datetime({ offset: true, error: "expected a time such as 2026-01-01T00:00:00Z" })
      .default("2026-01-01T00:00:00Z")
      .meta({ description: "Virtual time at the start." }),
    seed: z.int().default(1).meta({ description: "Seed of math.random and of any shuffling." }),
    pairsOrder: z
      .enum(["gateway", "shuffled"])
      .default("gateway")
      .meta({ description: "Order of the gateway's maps in pairs()." }),
    tenant: z.string().default(""),
    scripts: scripts.meta({ description: "Lua text by context." }),
    packages: z
      .array(z.strictObject({ name: z.string().min(1), allowCompilation: z.exactOptional(z.boolean()) }))
      .default([])
      .meta({ description: "The package allowlist." }),
    request: requestFields.default({}),
    operation: operationFields.default({}),
    data: z.exactOptional(data),
    global: mapOf(globalValue)
      .default({})
      .meta({ description: "The RGW table at the start." }) as z.ZodDefault<z.ZodType<JsonObject>>,
    crashes: z.enum(["stop", "report"]).default("stop").meta({
      description: "Where the real gateway would crash: stop there, or report it and go on as documented.",
    }),
    limits: z.exactOptional(
      z.strictObject({
        runtimeMs: z.exactOptional(z.int().positive()),
        memoryBytes: z.exactOptional(z.int().positive()),
      }),
    ),
    network: z.exactOptional(network),
    debug: z.exactOptional(debug),
    expect: z.exactOptional(expectations),
  })
  .meta({ title: "Moonhook case", description: "One request to a RADOS Gateway with its Lua scripts." });

/** A valid case with every default filled in. */
export type Case = z.output<typeof caseSchema>;
