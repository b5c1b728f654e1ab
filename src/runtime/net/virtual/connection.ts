import type { NetEvent } from "./events";
import { type Fault, linkQuality, type Triggered, tlsFault, triggeredFaults } from "./faults";
import type { VirtualStream } from "./virtual-stream";
import { type Parcel, Wire, type WireHost } from "./wire";

export interface Ends {
  client: VirtualStream;
  server: VirtualStream;
}

type Record = (event: Pick<NetEvent, "kind" | "from" | "bytes" | "text">) => void;

/** A connection: two ends, a wire each way, and what befalls them. */
export class Connection {
  readonly tlsFault;
  readonly #host: WireHost;
  readonly #ends: Ends;
  readonly #up: Wire;
  readonly #down: Wire;
  readonly #record: Record;
  #pending: Triggered[];

  constructor(host: WireHost, ends: Ends, faults: readonly Fault[], record: Record) {
    const quality = linkQuality(faults);
    this.#host = host;
    this.#ends = ends;
    this.#record = record;
    this.#up = new Wire(host, quality, (parcel) => ends.server.arrived(parcel));
    this.#down = new Wire(host, quality, (parcel) => ends.client.arrived(parcel));
    this.#pending = triggeredFaults(faults);
    this.tlsFault = tlsFault(faults);
  }

  /** Both ends know the connection: faults may begin. */
  begin(): void {
    for (const fault of this.#pending) {
      if (fault.afterMs === undefined) continue;
      this.#host.plan(this.#host.now + fault.afterMs / 1000, () => this.#trigger(fault));
    }
    this.#checkBytes();
  }

  other(end: VirtualStream): VirtualStream {
    return end === this.#ends.client ? this.#ends.server : this.#ends.client;
  }

  /** Bytes that this end has sent and that have not arrived. */
  inFlightFrom(end: VirtualStream): number {
    return this.#wireFrom(end).inFlight;
  }

  send(end: VirtualStream, parcel: Parcel): void {
    const from = this.#sideOf(end);
    if (typeof parcel === "string") {
      this.#record({ kind: parcel, from });
      this.#wireFrom(end).send(parcel);
      return;
    }
    this.#record({ kind: "data", from, bytes: parcel.bytes });
    for (const bytes of from === "client" ? this.#upToFaults(parcel.bytes) : [parcel.bytes]) {
      this.#wireFrom(end).send({ bytes });
      this.#checkBytes();
    }
  }

  /** Cut where a fault waits for so many bytes: what is behind the cut meets the fault. */
  #upToFaults(bytes: Uint8Array): Uint8Array[] {
    const { carried } = this.#up;
    const cuts = this.#pending
      .map(({ afterBytes }) => (afterBytes ?? 0) - carried)
      .filter((at) => at > 0 && at < bytes.length)
      .sort((a, b) => a - b);
    return [...cuts, bytes.length].map((end, index) => bytes.subarray(cuts[index - 1] ?? 0, end));
  }

  /** Bytes that the program at this end has taken. */
  read(end: VirtualStream, bytes: Uint8Array): void {
    this.#record({ kind: "read", from: this.#sideOf(end), bytes });
  }

  /** Bytes that came to this end and that nobody will read. */
  lost(end: VirtualStream, bytes: Uint8Array): void {
    if (bytes.length > 0) this.#record({ kind: "lost", from: this.#sideOf(this.other(end)), bytes });
  }

  #wireFrom(end: VirtualStream): Wire {
    return end === this.#ends.client ? this.#up : this.#down;
  }

  #sideOf(end: VirtualStream): "client" | "server" {
    return end === this.#ends.client ? "client" : "server";
  }

  /** Brings on the faults that have waited for so many bytes. */
  #checkBytes(): void {
    for (const fault of this.#pending) {
      if (fault.afterMs === undefined && this.#up.carried >= (fault.afterBytes ?? 0)) this.#trigger(fault);
    }
  }

  #trigger(fault: Triggered): void {
    this.#pending = this.#pending.filter((other) => other !== fault);
    this.#record({ kind: "fault", from: "server", text: fault.kind });
    const { client, server } = this.#ends;
    switch (fault.kind) {
      case "blackhole":
        this.#up.hold();
        this.#down.hold();
        break;
      case "stallReader":
        this.#up.hold();
        break;
      case "reset":
        client.arrived("reset");
        server.arrived("reset");
        break;
      case "halfClose":
        this.#up.send("end");
        this.#down.send("end");
        break;
    }
  }
}
