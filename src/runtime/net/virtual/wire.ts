import type { Bytes } from "../bytes";
import type { LinkQuality } from "./faults";

/** What a wire carries: bytes, the end of them, or a reset. */
export type Parcel = { bytes: Bytes } | "end" | "reset";

export interface WireHost {
  readonly now: number;
  plan(at: number, action: () => void): void;
  random(): number;
}

/** Bytes that a slow link lets through at once. */
const burst = 16 * 1024;

/**
 * One direction of a connection. Parcels arrive in the order in which they were sent; on a perfect link at once.
 */
export class Wire {
  readonly #host: WireHost;
  readonly #quality: LinkQuality;
  readonly #arrive: (parcel: Parcel) => void;
  #held: Parcel[] | undefined;
  #sendingUntil = 0;
  #lastArrival = Number.NEGATIVE_INFINITY;
  #waiting = 0;
  /** Bytes sent that have not arrived. */
  inFlight = 0;
  /** Bytes ever sent into it. */
  carried = 0;

  constructor(host: WireHost, quality: LinkQuality, arrive: (parcel: Parcel) => void) {
    this.#host = host;
    this.#quality = quality;
    this.#arrive = arrive;
  }

  /** From now on nothing arrives. What is on its way is held too. */
  hold(): void {
    this.#held ??= [];
  }

  send(parcel: Parcel): void {
    if (typeof parcel === "string") {
      this.#sendPiece(parcel, 0);
      return;
    }
    this.carried += parcel.bytes.length;
    this.inFlight += parcel.bytes.length;
    const { slice, bandwidth } = this.#quality;
    const size = slice?.bytes ?? (bandwidth === undefined ? parcel.bytes.length : burst);
    for (let at = 0; at < parcel.bytes.length; at += size) {
      this.#sendPiece({ bytes: parcel.bytes.subarray(at, at + size) }, slice?.gap ?? 0);
    }
  }

  #sendPiece(parcel: Parcel, gap: number): void {
    const { latency, jitter, bandwidth } = this.#quality;
    const { now } = this.#host;
    const length = typeof parcel === "string" ? 0 : parcel.bytes.length;
    let at = now + latency + (jitter > 0 ? jitter * this.#host.random() : 0);
    if (bandwidth !== undefined) {
      this.#sendingUntil = Math.max(now, this.#sendingUntil) + length / bandwidth;
      at += this.#sendingUntil - now;
    }
    at = Math.max(at, this.#lastArrival + gap);
    this.#lastArrival = at;
    if (at <= now && this.#waiting === 0) {
      this.#deliver(parcel);
      return;
    }
    this.#waiting++;
    this.#host.plan(at, () => {
      this.#waiting--;
      this.#deliver(parcel);
    });
  }

  #deliver(parcel: Parcel): void {
    if (this.#held) {
      this.#held.push(parcel);
      return;
    }
    if (typeof parcel !== "string") this.inFlight -= parcel.bytes.length;
    this.#arrive(parcel);
  }
}
