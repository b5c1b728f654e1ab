import type { MessagePort } from "node:worker_threads";
import { type Parcel, pack, unpack } from "../parcel";
import { type Command, type Happening, shared } from "../protocol";
import { SocketHost } from "./socket-host";

/** The host's end of a program's thread. */
export interface Served {
  /** Asks the program to end: its waits end from now on. Asked once more, it is left wherever it is. */
  stop(): void;
  /** The program has ended: closes its sockets. What was written still goes out. */
  close(): void;
}

/** Does what comes over `port` and tells what happens, in batches: one for each turn of Node's own loop. */
export function serveSockets(port: MessagePort, memory: Int32Array): Served {
  let batch: Happening[] = [];
  const wake = () => {
    Atomics.add(memory, shared.signal, 1);
    Atomics.notify(memory, shared.signal);
  };
  const flush = () => {
    const parcel = pack(batch, (happening) => (happening.is === "data" ? happening : undefined));
    port.postMessage(parcel, [parcel.bytes.buffer]);
    batch = [];
    wake();
  };
  const host = new SocketHost((happening) => {
    if (batch.push(happening) === 1) setImmediate(flush);
  });
  port.on("message", (parcel: Parcel<Command>) =>
    unpack(
      parcel,
      (id, bytes) => host.execute({ do: "write", id, bytes }),
      (command) => host.execute(command),
    ),
  );
  return {
    stop() {
      Atomics.add(memory, shared.stop, 1);
      wake();
    },
    close() {
      host.closeAll();
      port.close();
    },
  };
}
