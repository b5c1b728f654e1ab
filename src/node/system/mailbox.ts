import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { type Parcel, pack, unpack } from "../parcel";
import { type Command, type Happening, shared } from "../protocol";
import { HostLink } from "./host-link";

/** Commands that wait to be sent together. */
const batchSize = 256;

/** What it takes to wake a thread that sleeps, ms. */
const sleepCost = Number(process.env.SPIN ?? 0.03);

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
    if (!this.#watch(seen, seconds)) this.#sleep(seen, seconds);
    this.exchange();
  }

  /** Looks for a signal as long as falling asleep and being woken would take; tells whether there was one. */
  #watch(seen: number, seconds: number): boolean {
    const end = performance.now() + Math.min(seconds * 1000, sleepCost);
    do {
      if (Atomics.load(this.#memory, shared.signal) !== seen) return true;
    } while (performance.now() < end);
    return false;
  }

  #sleep(seen: number, seconds: number): void {
    Atomics.store(this.#memory, shared.asleep, 1);
    Atomics.wait(this.#memory, shared.signal, seen, seconds * 1000);
    Atomics.store(this.#memory, shared.asleep, 0);
  }

  #next(): Parcel<Happening> | undefined {
    return receiveMessageOnPort(this.#port)?.message;
  }
}
