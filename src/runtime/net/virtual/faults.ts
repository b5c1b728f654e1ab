/**
 * What can go wrong at an address, in toxiproxy's words where it has one. `afterBytes` counts what the connecting
 * side has sent, `afterMs` virtual time since the connection was made; without them a fault is there at once.
 *
 * - `absent`: no socket file (TCP: nobody listens). `refuse`: nobody listens. `backlogFull`: the accept queue is full.
 * - `blackhole`: nothing arrives in either direction any more; at once: the connection is never answered.
 * - `stallReader`: the accepting side takes nothing any more.
 * - `reset`: both ends are reset. `halfClose`: each end sees the end of what the other sends.
 * - `latency`, `bandwidth`, `slice`: how bytes travel.
 * - `tls`: what the accepting side's TLS does wrong.
 */
export type Fault =
  | { kind: "absent" | "refuse" | "backlogFull" }
  | { kind: TriggeredFault; afterBytes?: number; afterMs?: number }
  | { kind: "latency"; ms: number; jitterMs?: number }
  | { kind: "bandwidth"; bytesPerSec: number }
  | { kind: "slice"; bytes: number; gapMs?: number }
  | { kind: "tls"; how: TlsFault };

export type TriggeredFault = "blackhole" | "stallReader" | "reset" | "halfClose";

/** A fault that befalls a connection. */
export type Triggered = Extract<Fault, { kind: TriggeredFault }>;

export type TlsFault = "untrusted" | "wrongName" | "plaintext" | "clientCertMissing" | "hang";

/** How bytes travel one way. Times in seconds. */
export interface LinkQuality {
  latency: number;
  jitter: number;
  /** Bytes per second; undefined: no limit. */
  bandwidth: number | undefined;
  /** Bytes arrive in pieces of this size, `gap` apart. */
  slice: { bytes: number; gap: number } | undefined;
}

const perfectLink: LinkQuality = { latency: 0, jitter: 0, bandwidth: undefined, slice: undefined };

/** Time between two slices where a fault does not say. */
const defaultSliceGap = 0.001;

/** The link that these faults make of a perfect one. */
export function linkQuality(faults: readonly Fault[]): LinkQuality {
  const quality = { ...perfectLink };
  for (const fault of faults) {
    if (fault.kind === "latency") {
      quality.latency = fault.ms / 1000;
      quality.jitter = (fault.jitterMs ?? 0) / 1000;
    } else if (fault.kind === "bandwidth") {
      quality.bandwidth = fault.bytesPerSec;
    } else if (fault.kind === "slice") {
      const gap = fault.gapMs === undefined ? defaultSliceGap : fault.gapMs / 1000;
      quality.slice = { bytes: Math.max(1, fault.bytes), gap };
    }
  }
  return quality;
}

/** What keeps a connection from being made, if anything. */
export function connectFault(
  faults: readonly Fault[],
): "absent" | "refuse" | "backlogFull" | "blackhole" | undefined {
  for (const fault of faults) {
    if (fault.kind === "absent" || fault.kind === "refuse" || fault.kind === "backlogFull") return fault.kind;
    if (fault.kind === "blackhole" && isImmediate(fault)) return "blackhole";
  }
  return undefined;
}

/** The faults that befall a connection once it is made. */
export function triggeredFaults(faults: readonly Fault[]): Triggered[] {
  return faults.filter(isTriggered).filter((fault) => fault.kind !== "blackhole" || !isImmediate(fault));
}

export function tlsFault(faults: readonly Fault[]): TlsFault | undefined {
  return faults.find((fault) => fault.kind === "tls")?.how;
}

function isTriggered(fault: Fault): fault is Triggered {
  return ["blackhole", "stallReader", "reset", "halfClose"].includes(fault.kind);
}

function isImmediate(fault: Triggered): boolean {
  return fault.afterBytes === undefined && fault.afterMs === undefined;
}
