import type { StoreChange } from "./store";

/** What a command of `radosgw-admin` answers, and what it does to the store. */
export interface AdminAnswer {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code of the process: 0, or a positive errno. */
  readonly exitCode: number;
  readonly change: StoreChange | null;
}

/** Values of Linux, as radosgw has them. */
export const errno = { EPERM: 1, ENOENT: 2, EINVAL: 22 } as const;

export function done(change: StoreChange | null = null): AdminAnswer {
  return { stdout: "", stderr: "", exitCode: 0, change };
}

export function printed(stdout: string): AdminAnswer {
  return { ...done(), stdout };
}

export function failed(exitCode: number, stderr: string): AdminAnswer {
  return { ...done(), stderr, exitCode };
}

/** EINVAL with one line. */
export function invalid(message: string): AdminAnswer {
  return failed(errno.EINVAL, `ERROR: ${message}\n`);
}
