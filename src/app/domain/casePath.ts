import type { JsonPlace, Segment } from "./jsonPlaces";

/** Splits a path as a mistake names it, `request.HTTP.Metadata["x-amz-meta-a"]` or `packages[0].name`. */
export function segmentsOf(path: string): Segment[] {
  const segments: Segment[] = [];
  for (const match of path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)) {
    if (match[1] !== undefined) segments.push(Number(match[1]));
    else if (match[2] !== undefined) segments.push(JSON.parse(match[2]) as string);
    else segments.push(match[3]!);
  }
  return segments;
}

const same = (a: Segment, b: Segment) => String(a).toLowerCase() === String(b).toLowerCase();

/** The place of a path, or of the nearest thing around it that stands in the text. */
export function placeOf(segments: Segment[], places: JsonPlace[]): JsonPlace | null {
  let best: JsonPlace | null = null;
  for (const place of places) {
    const fits =
      place.segments.length <= segments.length && place.segments.every((each, i) => same(each, segments[i]!));
    if (fits && (!best || place.segments.length > best.segments.length)) best = place;
  }
  return best;
}
