import type { VirtualClock } from "./clock";
import type { VirtualFiles } from "./files/virtual-files";
import type { Collector } from "./memory/collector";
import type { RunSupervisor } from "./supervisor";

/**
 * What the libraries of a machine's state reach beyond it. They find it by the state (`l_G.services`), so that their
 * functions are the same in all states.
 */
export interface Services {
  readonly clock: VirtualClock;
  readonly files: VirtualFiles;
  /** What `print` writes. */
  readonly stdout: (bytes: Uint8Array) => void;
  readonly collector: Collector;
  readonly supervisor: RunSupervisor;
}
