import { MessageChannel, type MessagePort, Worker, type WorkerOptions } from "node:worker_threads";
import { serveSockets } from "./host/serve";
import { shared } from "./protocol";
import { ThreadedSystem } from "./system/threaded-system";

/** What a program's thread is given to reach its sockets. */
export interface ThreadSeed {
  port: MessagePort;
  memory: Int32Array;
}

export interface Thread {
  worker: Worker;
  /**
   * Asks the program to end: its event loop returns, a blocking call ends the program. Asked once more, a program that
   * looks at `mustEnd` ends wherever it is.
   */
  stop(): void;
}

/**
 * Starts a program that waits for its sockets on a thread of its own. Its `workerData` has the seed beside `data`.
 * @param script the thread's module, built
 */
export function startThread(script: URL, data: object, options: WorkerOptions = {}): Thread {
  const { port1, port2 } = new MessageChannel();
  const memory = new Int32Array(new SharedArrayBuffer(shared.length * Int32Array.BYTES_PER_ELEMENT));
  const seed: ThreadSeed = { port: port2, memory };
  const served = serveSockets(port1, memory);
  const worker = new Worker(script, { ...options, workerData: { ...data, seed }, transferList: [port2] });
  worker.once("exit", () => served.close());
  return { worker, stop: () => served.stop() };
}

/** On the thread: the system behind the seed. */
export function systemOf({ port, memory }: ThreadSeed): ThreadedSystem {
  return new ThreadedSystem(port, memory);
}
