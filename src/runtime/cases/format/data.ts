import { described, z } from "./zod";

/** The object's bytes: UTF-8 text, or any bytes in base64. */
export const data = described(
  z.union(
    [
      z.strictObject({ text: z.string() }),
      z.strictObject({ base64: z.base64('expected base64 such as "aGVsbG8="') }),
    ],
    {
      error: 'expected { "text": "…" } or { "base64": "…" }',
    },
  ),
  { description: "The object's bytes, for getData and putData." },
);
