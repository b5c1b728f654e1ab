import { SocketHost } from "../host/socket-host";
import type { Command } from "../protocol";
import { HostLink } from "../system/host-link";

/** The way to a host on the same thread: a command is done at once, and what happens is told at once. */
export class LocalLink extends HostLink {
  readonly #host: SocketHost;

  /** `heard` is called after each happening has been taken in. */
  constructor(heard: () => void) {
    super();
    this.#host = new SocketHost((happening) => {
      this.told(happening);
      heard();
    });
  }

  send(command: Command): void {
    this.#host.execute(command);
  }

  /** Closes every socket. What was written still goes out. */
  closeAll(): void {
    this.#host.closeAll();
  }
}
