import { deflateSync, Inflate } from "fflate/browser";
import { sizeText } from "../../lua/amounts";
import { LinkError } from "./error";
import { maxInflatedBytes } from "./limits";

/** Bytes inflated in one step. Each can become 1,032 (deflate's limit), so that no step makes more than 264 kB. */
const step = 256;

/** Raw deflate (RFC 1951), as small as it gets. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/**
 * Inflates step by step and stops as soon as there is more than a link may hold.
 * @throws LinkError
 */
export function inflate(deflated: Uint8Array): Uint8Array {
  const inflated = new Collected();
  const stream = new Inflate((bytes) => inflated.add(bytes));
  try {
    for (let at = 0; at < deflated.length; at += step)
      stream.push(deflated.subarray(at, at + step), at + step >= deflated.length);
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError("this link is damaged: what it holds cannot be inflated");
  }
  return inflated.whole();
}

class Collected {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > maxInflatedBytes)
      throw new LinkError(`this link holds more than the ${sizeText(maxInflatedBytes)} that a link may hold`);
    this.parts.push(bytes);
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
