import { addressForms, parseAddress } from "../../net/address";
import { faultForms, parseFault } from "../../net/virtual/fault-text";
import { expectedGot } from "../issue";
import { described, z } from "./zod";

const address = z.string().check(
  z.refine((text) => parseAddress(text) !== undefined, {
    error: (issue) => expectedGot(addressForms, issue.input),
  }),
);

const fault = z.string().check(
  z.refine((text) => parseFault(text) !== undefined, {
    error: (issue) => expectedGot(`a fault (${faultForms.join("; ")})`, issue.input),
  }),
);

const endpoint = z.strictObject({
  listen: described(address, { description: `Address: ${addressForms}.` }),
  serve: described(
    z.union([z.enum(["sink", "echo"]), z.strictObject({ lua: z.string() })], {
      error: 'expected "sink", "echo" or { "lua": "…" }',
    }),
    {
      description:
        "Who listens there: sink reads all that comes, echo gives it back, a script runs against net.server.",
    },
  ),
  tls: described(z.exactOptional(z.boolean()), {
    description:
      "sink and echo speak TLS, with a certificate for the address's host that is signed by itself.",
  }),
  faults: described(z.exactOptional(z.array(fault)), {
    description: `What goes wrong there: ${faultForms.join("; ")}.`,
  }),
});

export const network = described(z.strictObject({ endpoints: z._default(z.array(endpoint), []) }), {
  description: "What listens where a script connects to.",
});
