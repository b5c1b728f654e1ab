import { z } from "./zod";

const endpoint = z.strictObject({
  listen: z.string().min(1).meta({ description: "Address, for example unix:/tmp/socket." }),
  serve: z.union([z.enum(["sink", "echo"]), z.strictObject({ lua: z.string() })], {
    error: 'expected "sink", "echo" or { "lua": "…" }',
  }),
  faults: z.exactOptional(z.array(z.string())),
});

export const network = z
  .strictObject({ endpoints: z.array(endpoint).default([]) })
  .meta({ description: "What listens where a script connects to." });
