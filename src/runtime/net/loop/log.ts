export type LogLevel = "debug" | "info" | "warn" | "error";

/** One logger's function: a level, a format as string.format has it, and what it formats. */
export type Log = (level: LogLevel, format: string, ...args: unknown[]) => void;

/** Makes the logger of a name such as `server_epoll` or `conn1a2b`. */
export type LoggerFactory = (name: string) => Log;

export const silentLogger: LoggerFactory = () => () => {};
