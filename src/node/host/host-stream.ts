import type { Socket } from "node:net";
import { type Happening, portionBytes, type SocketId, type TlsSetup, windowBytes } from "../protocol";
import { type AskName, type NameAnswer, secure } from "./tls";
import { systemWords, tlsWords } from "./words";

type Tell = (happening: Happening) => void;

/** One of Node's stream sockets, with or without TLS, and how far the program is behind it. */
export class HostStream {
  readonly #id: SocketId;
  readonly #tell: Tell;
  #socket: Socket;
  #words: (error: Error) => string = systemWords;
  /** Bytes told and not read yet. */
  #unread = 0;
  /** Bytes to be written that the program has not been told of as written. */
  #untold = 0;
  #isHeld = false;
  #resetsOnClose = false;
  #answerName: ((answer: NameAnswer) => void) | undefined;

  constructor(id: SocketId, socket: Socket, tell: Tell) {
    this.#id = id;
    this.#tell = tell;
    this.#socket = socket;
    this.#attend();
  }

  write(bytes: Uint8Array): void {
    this.#untold += bytes.length;
    this.#socket.write(bytes, this.#onWritten);
  }

  read(count: number): void {
    this.#unread -= count;
    if (this.#unread <= windowBytes / 2 && !this.#isHeld) this.#socket.resume();
  }

  end(): void {
    this.#socket.end();
  }

  /** What was written still goes out, unless the connection is to be reset. */
  close(reset: boolean): void {
    if (reset || this.#resetsOnClose) this.#socket.resetAndDestroy();
    else this.#socket.destroySoon();
  }

  setOption(name: string, value: unknown): void {
    if (name === "tcp-nodelay") this.#socket.setNoDelay(value === true);
    if (name === "keepalive") this.#socket.setKeepAlive(value === true);
    if (name === "linger") {
      const { on, timeout } = value as { on?: boolean; timeout?: number };
      this.#resetsOnClose = on === true && timeout === 0;
    }
  }

  hold(): void {
    this.#isHeld = true;
    this.#socket.pause();
    this.#tell({ is: "held", id: this.#id });
  }

  secure(unread: Uint8Array, setup: TlsSetup): void {
    this.#unread = 0;
    this.#isHeld = false;
    this.#socket.removeAllListeners("data").removeAllListeners("end");
    if (unread.length > 0) this.#socket.unshift(unread);
    const ask: AskName = (name, answer) => {
      this.#answerName = answer;
      this.#tell({ is: "asked", id: this.#id, name });
    };
    try {
      this.#words = tlsWords;
      this.#socket = secure(this.#socket, setup, ask, {
        secured: (session) => this.#tell({ is: "secured", id: this.#id, session }),
        failed: (err) => this.#fail(err),
      });
      this.#attend();
    } catch (error) {
      this.#fail(tlsWords(error as Error));
    }
  }

  answer(answer: NameAnswer): void {
    this.#answerName?.(answer);
    this.#answerName = undefined;
  }

  #attend(): void {
    this.#socket.on("data", (bytes: Uint8Array) => {
      this.#unread += bytes.length;
      if (this.#unread > windowBytes) this.#socket.pause();
      this.#tell({ is: "data", id: this.#id, bytes });
    });
    this.#socket.on("end", () => this.#tell({ is: "ended", id: this.#id }));
    this.#socket.on("error", (error) => this.#tell({ is: "failed", id: this.#id, err: this.#words(error) }));
  }

  /** Of what was to be written, the socket has kept no more than it says; the rest has gone to the system. */
  readonly #onWritten = (error?: Error | null): void => {
    const count = this.#untold - this.#socket.writableLength;
    if (error || count < portionBytes) return;
    this.#untold -= count;
    this.#tell({ is: "written", id: this.#id, count });
  };

  #fail(err: string): void {
    this.#tell({ is: "failed", id: this.#id, err });
    this.#socket.destroy();
  }
}
