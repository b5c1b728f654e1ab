import { type Field, now } from "../../../runtime/gateway/schema";
import type { Json } from "../../../runtime/gateway/types";

/** The value that a field gets when it is switched on and nothing is known of it. */
export function initialValue(field: Field): Json {
  if (field.default !== undefined && field.default !== now) return field.default;
  switch (field.type) {
    case "integer":
      return 0;
    case "boolean":
      return false;
    case "time":
      return "1970-01-01 00:00:00";
    case "table":
      return {};
    case "map":
      return field.of ? [] : {};
    case "list":
      return [];
    default:
      return "";
  }
}
