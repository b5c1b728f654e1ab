import type { Preset } from "../../runtime/cases/presets";
import type { Item } from "../ui/search";

/** A recorded request as a row of a list, found by its words and by what went over the wire. */
export function presetItem({ id, title, description, group, request, http }: Preset): Item {
  const { method, target, signature, headers } = http.request;
  const { status, reason } = http.response;
  const names = headers.map(([name]) => name);
  const keywords = [
    request.RGWOp,
    request.Dialect,
    method,
    target,
    `sig${signature}`,
    ...names,
    status,
    reason,
  ];
  return { id, title, description, group, note: id, keywords: keywords.join(" ") };
}
