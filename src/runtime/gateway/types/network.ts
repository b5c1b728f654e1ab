export const networkEventKinds = [
  "absent",
  "refused",
  "queueFull",
  "noAnswer",
  "connect",
  "written",
  "received",
  "sent",
  "read",
  "end",
  "reset",
  "lost",
  "fault",
] as const;
/**
 * absent (nothing has the address), refused, queueFull, noAnswer: a connection of the script was not made; connect:
 * it was. written: the script's call took bytes to send; received: the program at the endpoint read them, by which
 * `expect.network` is judged. sent: that program sent bytes; read: the script read them. end, reset: one side ended
 * the connection. lost: bytes that will never be read. fault: one of the endpoint's faults came.
 */
export type NetworkEventKind = (typeof networkEventKinds)[number];

/** Something that happened between a script and an endpoint. */
export interface NetworkEvent {
  /** Virtual time, in ms since 1970. */
  at: number;
  /** Of the endpoint, as the case's `listen` writes it. */
  address: string;
  /** Connections count from 1 in a run; 0: datagrams, and what was not connected. */
  connection: number;
  kind: NetworkEventKind;
  /** The bytes as text; of a fault its name. */
  text?: string;
  /** Of the script that ran meanwhile; both absent where none did, as when bytes arrive after the last one. */
  line?: number | null;
  step?: number;
}

/** What came of one connection of a script. Texts are bytes as text; of TLS they are what it carried. */
export interface NetworkConnection {
  /** Counts from 1 in a run; 0: the datagrams to this address. */
  connection: number;
  /** What the program at the endpoint read. */
  received: string;
  /** What the script sent without an error and what never arrived there. */
  lost: string;
}

/** A socket of the program at an endpoint. */
export interface EndpointHandle {
  fd: number;
  state: "listening" | "watching" | "connecting" | "handshake" | "connected" | "flushing";
  /** As the program's log names it. */
  name: string;
  /** Bytes that wait to be sent. */
  queued: number;
  /** It reads nothing: until a timer ends the pause, or until it is resumed. */
  isPaused: boolean;
  isTls: boolean;
}

/** What the program at an endpoint held at a time. */
export interface EndpointState {
  /** How many events of the run's network, of all contexts, had happened. */
  events: number;
  handles: EndpointHandle[];
  /** Milliseconds until each of its timers was due, the next first. */
  timersMs: number[];
}

/** What became of an address that a script used or that the case has an endpoint for. */
export interface NetworkAddress {
  address: string;
  /** Why connections of scripts were not made, one entry for each. */
  failed: Extract<NetworkEventKind, "absent" | "refused" | "queueFull" | "noAnswer">[];
  /** Scripts spoke TLS with it. */
  isTls: boolean;
  /** The lines that the program at the endpoint read. */
  lines: string[];
  connections: NetworkConnection[];
  /** What the program held, each time that its sockets had changed; absent where the case has no endpoint here. */
  states?: EndpointState[];
  /** What the program's script printed, with the errors of its listeners and timers. */
  output?: string;
}

export interface NetworkResult {
  /** Virtual milliseconds that scripts were blocked in calls, waits and sleeps of sockets; null: for ever. */
  blockedMs: number | null;
  addresses: NetworkAddress[];
}
