import fc from "fast-check";
import { expect, it } from "vitest";
import { type Piece, pack, unpack } from "./parcel";

type Message = Piece | { word: string };

const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ id: fc.integer({ min: -5, max: 5 }), bytes: fc.uint8Array({ maxLength: 20 }) }),
  fc.record({ word: fc.string() }),
);

it("unpacks what was packed, in its order", () => {
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const parcel = pack(messages, (message) => ("bytes" in message ? message : undefined));
      const seen: Message[] = [];
      unpack(
        parcel,
        (id, bytes) => seen.push({ id, bytes: bytes.slice() }),
        (other) => seen.push(other),
      );
      expect(seen).toEqual(messages);
    }),
  );
});
