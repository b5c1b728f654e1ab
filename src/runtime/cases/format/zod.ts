import * as z from "zod/mini";

// zod would build functions from text for speed, and looks whether it may when a schema is made. The page's
// Content-Security-Policy forbids that, so it must not even look: hence before any schema, for all of them here.
z.config({ jitless: true });

/** The schema, with what the case's JSON Schema says of it. */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  meta: { title?: string; description?: string; [key: string]: unknown },
): Schema {
  z.globalRegistry.add(schema, meta);
  return schema;
}

export { z };
