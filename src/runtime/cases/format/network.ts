import { described, z } from "./zod";

const endpoint = z.strictObject({
  listen: described(z.string().check(z.minLength(1)), {
    description: "Address, for example unix:/tmp/socket.",
  }),
  serve: z.union([z.enum(["sink", "echo"]), z.strictObject({ lua: z.string() })], {
    error: 'expected "sink", "echo" or { "lua": "…" }',
  }),
  faults: z.exactOptional(z.array(z.string())),
});

export const network = described(z.strictObject({ endpoints: z._default(z.array(endpoint), []) }), {
  description: "What listens where a script connects to.",
});
