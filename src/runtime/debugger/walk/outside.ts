import type { Effect, Recording } from "../recording/recording";

/** Something that a script made outside of the request's fields, with the place where it did. */
export interface PlacedOutside {
  readonly effect: Effect;
  /** In one line: `wrote a record to the operations log`, `unix:/tmp/socket received "…"`. */
  readonly wrote: string;
}

/**
 * A record for the operations log, or an event on the network.
 *
 * @param index in the whole result, context by context, from 0
 * @returns null for one that is not recorded, and for an event that came when no script ran
 */
export function placedAt(
  recording: Recording,
  kind: "opsLog" | "network",
  index: number,
): PlacedOutside | null {
  const { effects, result } = recording;
  let at = index;
  for (const { context, [kind]: made } of result.contexts) {
    if (at >= made.length) {
      at -= made.length;
      continue;
    }
    const effect = effects.find(
      (each) => each.kind === kind && each.context === context && each.index === at,
    );
    return effect ? { effect, wrote: outsideText(recording, effect) } : null;
  }
  return null;
}

/** An effect outside of the request's fields, in one line. */
export function outsideText({ result }: Recording, { kind, context, index }: Effect): string {
  if (kind === "opsLog") return "a record for the operations log";
  const events = result.contexts.find((each) => each.context === context)!.network;
  const { address, kind: what, text } = events[index]!;
  return `${address} ${what}${text === undefined ? "" : ` ${JSON.stringify(text)}`}`;
}
