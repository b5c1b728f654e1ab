import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { type Parcel, pack, unpack } from "../parcel";
import { type Command, type Happening, shared } from "../protocol";
import { HostLink } from "./host-link";

/** Commands that wait to be sent together. */
const batchSize = 256;

/** The way to a host on another thread. Commands leave in batches; happenings are taken in only when asked for. */
export class Mailbox extends HostLink {
  readonly #port: MessagePort;
  readonly #memory: Int32Array;
  #outgoing: Command[] = [];

  constructor(port: MessagePort, memory: Int32Array) {
    super();
    this.#port = port;
    this.#memory = memory;
  }

  get isStopped(): boolean {
    return Atomics.load(this.#memory, shared.stop) !== 0;
  }

  /** Asked to end more than once: not only the waits have to. */
  get mustEnd(): boolean {
    return Atomics.load(this.#memory, shared.stop) > 1;
  }

  send(command: Command): void {
    if (this.#outgoing.push(command) >= batchSize) this.flush();
  }

  flush(): void {
    if (this.#outgoing.length === 0) return;
    const parcel = pack(this.#outgoing, (command) => (command.do === "write" ? command : undefined));
    this.#port.postMessage(parcel, [parcel.bytes.buffer]);
    this.#outgoing = [];
  }

  /** Sends what waits and takes in what has come; tells whether there was anything. */
  exchange(): boolean {
    this.flush();
    let came = false;
    for (let next = this.#next(); next; next = this.#next()) {
      came = true;
      unpack(
        next,
        (id, bytes) => this.told({ is: "data", id, bytes }),
        (happening) => this.told(happening),
      );
    }
    this.flush();
    return came;
  }

  /** Exchanges, and where nothing had come waits until something does or `seconds` have passed. */
  wait(seconds: number): void {
    const seen = Atomics.load(this.#memory, shared.signal);
    if (this.exchange() || this.isStopped) return;
    Atomics.wait(this.#memory, shared.signal, seen, seconds * 1000);
    this.exchange();
  }

  #next(): Parcel<Happening> | undefined {
    return receiveMessageOnPort(this.#port)?.message;
  }
}
