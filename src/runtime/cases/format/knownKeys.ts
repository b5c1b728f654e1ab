import type { Path } from "../json/positions";
import { z } from "./zod";

/** The schema inside defaults and optional marks. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? bare(innerType) : schema;
}

function inner(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const here = bare(schema);
  if (here instanceof z.ZodMiniObject && Object.hasOwn(here.shape, key)) return here.shape[key];
  return here instanceof z.ZodMiniArray ? here._zod.def.element : undefined;
}

/** The keys that an object at `path` of a case may have; empty where the schema leaves them free. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) at = at && inner(at, key);
  const here = at && bare(at);
  return here instanceof z.ZodMiniObject ? Object.keys(here.shape) : [];
}
