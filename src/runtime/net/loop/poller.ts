/** A descriptor that can be read or written now. A hang-up or error counts as readable, wanted or not. */
export interface Readiness {
  fd: number;
  readable: boolean;
  writable: boolean;
}

/** Why a poller will not wait any more: its world stands still, or was told to stop. */
export interface WaitEnd {
  end: string;
}

export type PollerErrno = "EEXIST" | "ENOENT" | "EBADF";

/**
 * Watches descriptors, as Prosody's util.poll does: level triggered, at most 64 events fetched at once and handed
 * out from the last to the first. `wait` gives up after `timeout` seconds; what waiting means (real time, virtual
 * time) is the poller's own matter.
 */
export interface Poller {
  add(fd: number, read: boolean, write: boolean): true | PollerErrno;
  set(fd: number, read: boolean, write: boolean): true | PollerErrno;
  remove(fd: number): true | PollerErrno;
  wait(timeout: number): Readiness | WaitEnd | "timeout";
}

/** errno's number and words. */
export const errnos: Record<PollerErrno, { number: number; text: string }> = {
  EEXIST: { number: 17, text: "File exists" },
  ENOENT: { number: 2, text: "No such file or directory" },
  EBADF: { number: 9, text: "Bad file descriptor" },
};
