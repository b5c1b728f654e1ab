/** One place in fengari's source that the VM build rewrites. */
export interface Site {
  /** File under the `src` of fengari, for example `lvm.js`, or `fengari-web.js`. */
  readonly file: string;
  /** The exact text to replace. The build fails unless it occurs exactly `count` times. */
  readonly find: string;
  readonly replace: string;
  /** Default 1. */
  readonly count?: number;
  /** Why the site is rewritten, in one line. */
  readonly why: string;
}
