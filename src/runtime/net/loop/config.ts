/** Configuration of an event loop, by the names of net.server's `set_config`. Times are in seconds. */
export interface LoopConfig {
  /** Silence after which a connection is closed, unless its onreadtimeout says otherwise. */
  read_timeout: number;
  /** How long queued data may wait without any progress. */
  send_timeout: number;
  /** How long a connection may take to be made. */
  connect_timeout: number;
  /** Length of a listening socket's queue. */
  tcp_backlog: number;
  /** Pause of a listener after a failed accept. */
  accept_retry_interval: number;
  /** Pause before bytes left in a socket object's own buffer are read. */
  read_retry_delay: number;
  /** Bytes asked for at once, or a read pattern. */
  read_size: number | "*l" | "*a";
  /** How long one step of a TLS handshake may take. */
  ssl_handshake_timeout: number;
  /** Longest and shortest wait for events. */
  max_wait: number;
  min_wait: number;
  /** Log every detail. */
  verbose: boolean;
  /** Destroy a connection whose callback raises an error. */
  fatal_errors: boolean;
  /** Catch errors of callbacks; otherwise they leave `loop`. */
  protect_listeners: boolean;
  /** Send at once, without waiting until the poller says so, where the last send took everything. */
  opportunistic_writes: boolean;
  /** true, or the seconds before the first probe. */
  tcp_keepalive: boolean | number;
  nagle: boolean;
  /** Keep an emptied write buffer for the next writes. */
  keep_buffers: boolean;
}

/** The document's own defaults (revision of September 2021). */
export const defaultConfig: LoopConfig = {
  read_timeout: 14 * 60,
  send_timeout: 180,
  connect_timeout: 20,
  tcp_backlog: 128,
  accept_retry_interval: 10,
  read_retry_delay: 1e-6,
  read_size: 8192,
  ssl_handshake_timeout: 60,
  max_wait: 86400,
  min_wait: 0.001,
  verbose: true,
  fatal_errors: false,
  protect_listeners: true,
  opportunistic_writes: false,
  tcp_keepalive: false,
  nagle: true,
  keep_buffers: true,
};

/**
 * Which behaviour where two revisions of the document differ visibly.
 *
 * - `document`: the end of a connection is `ondisconnect("closed")` at once; a second close() goes on flushing.
 * - `0.12`: the end is answered by close(), so ondisconnect has no reason; close() flushes only what a connection
 *   that is made has pending, and a second close() drops it.
 */
export type Compat = "document" | "0.12";
