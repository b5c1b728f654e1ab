import { expectedGot } from "../issue";
import { z } from "./zod";

/** An object that JSON can write: not a list, not null, no instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A map with free keys. zod's own record leaves a key `__proto__` out without a word; here every key is data,
 * and the map passes through as it is. `item` therefore must not change what it checks.
 */
export function mapOf<Item extends z.ZodMiniType>(item: Item): z.ZodMiniType<Record<string, z.output<Item>>> {
  const map = z
    .custom<Record<string, z.output<Item>>>(isPlainObject, {
      error: (issue) => expectedGot("an object", issue.input),
    })
    .check((context) => {
      for (const [key, value] of Object.entries(context.value)) {
        for (const issue of item.safeParse(value, { reportInput: true }).error?.issues ?? [])
          context.issues.push({ ...issue, path: [key, ...issue.path] } as z.core.$ZodRawIssue);
      }
    });
  items.set(map, item);
  return map;
}

const items = new WeakMap<z.core.$ZodType, z.ZodMiniType>();

/** The schema of a map's values; undefined where `schema` is no map of `mapOf`. */
export function itemOf(schema: z.core.$ZodType): z.ZodMiniType | undefined {
  return items.get(schema);
}
