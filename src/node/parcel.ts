import type { SocketId } from "./protocol";

/** Bytes of a socket, the message that is sent by far the most. */
export interface Piece {
  id: SocketId;
  bytes: Uint8Array;
}

/**
 * Messages as they travel between the threads. The bytes of all pieces are one buffer, which changes hands instead of
 * being copied; in the list a piece is two numbers, its socket and its length.
 */
export interface Parcel<Message> {
  list: (Message | number)[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** Packs messages in their order. */
export function pack<Message extends object>(
  messages: readonly Message[],
  pieceOf: (message: Message) => Piece | undefined,
): Parcel<Message> {
  const list: (Message | number)[] = [];
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const message of messages) {
    const piece = pieceOf(message);
    if (!piece) {
      list.push(message);
      continue;
    }
    list.push(piece.id, piece.bytes.length);
    pieces.push(piece.bytes);
    length += piece.bytes.length;
  }
  return { list, bytes: joined(pieces, length) };
}

/** Hands out what was packed, in its order. A piece's bytes are part of the buffer. */
export function unpack<Message extends object>(
  { list, bytes }: Parcel<Message>,
  piece: (id: SocketId, bytes: Uint8Array) => void,
  other: (message: Message) => void,
): void {
  let from = 0;
  for (let at = 0; at < list.length; at++) {
    const item = list[at]!;
    if (typeof item !== "number") {
      other(item);
      continue;
    }
    const end = from + (list[++at] as number);
    piece(item, bytes.subarray(from, end));
    from = end;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
