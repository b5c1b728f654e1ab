import type { Command, Happening, SocketId } from "../protocol";

/** Takes what happens to one socket. */
export interface Receiver {
  happened(happening: Happening): void;
}

/** A program's end of the way to the host of its sockets. */
export abstract class HostLink {
  readonly #receivers = new Map<SocketId, Receiver>();
  #ids = 0;

  newId(): SocketId {
    return ++this.#ids;
  }

  attend(id: SocketId, receiver: Receiver): void {
    this.#receivers.set(id, receiver);
  }

  forget(id: SocketId): void {
    this.#receivers.delete(id);
  }

  /** The host will do it, in the order of sending. */
  abstract send(command: Command): void;

  /** Hands on what the host tells; of a socket that nobody attends any more, nothing. */
  protected told(happening: Happening): void {
    this.#receivers.get(happening.id)?.happened(happening);
  }
}
