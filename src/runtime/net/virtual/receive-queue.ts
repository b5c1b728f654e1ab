import { type Bytes, concat } from "../bytes";

/** Bytes that have arrived and wait to be read, as the pieces they came in. */
export class ReceiveQueue {
  #pieces: Bytes[] = [];
  /** Index of the first piece that is left. */
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(bytes: Bytes): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  /** Takes up to `max` bytes, across pieces. */
  take(max: number): Bytes {
    const only = this.#pieces[0];
    if (this.#pieces.length === 1 && only!.length <= max) {
      this.#pieces = [];
      this.#length = 0;
      return only!;
    }
    const taken: Bytes[] = [];
    let room = max;
    while (room > 0 && this.#first < this.#pieces.length) {
      const piece = this.#pieces[this.#first]!;
      if (piece.length > room) {
        taken.push(piece.subarray(0, room));
        this.#pieces[this.#first] = piece.subarray(room);
        room = 0;
      } else {
        taken.push(piece);
        room -= piece.length;
        this.#first++;
      }
    }
    this.#dropTaken();
    const bytes = concat(taken);
    this.#length -= bytes.length;
    return bytes;
  }

  #dropTaken(): void {
    if (this.#first < 64 && this.#first < this.#pieces.length) return;
    this.#pieces.splice(0, this.#first);
    this.#first = 0;
  }
}
