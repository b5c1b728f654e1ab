/** What a call on a socket, poller or handle gives when it does not succeed, in LuaSocket's words. */
export interface Failure {
  readonly err: string;
}

export function failure(err: string): Failure {
  return { err };
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && (value as Partial<Failure>).err !== undefined;
}
