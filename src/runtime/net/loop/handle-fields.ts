import type { Bytes } from "../bytes";
import type { Handle } from "./handle";
import type { ListenerTable } from "./listeners";
import type { ReadPattern, Socket } from "./socket";

/** A TLSA record, as DANE has it. */
export interface Tlsa {
  use: number;
  select: number;
  match: number;
  data: Bytes;
}

/** What `addclient` and `wrapclient` may be told besides; the rest is the caller's own. */
export interface Extra {
  servername?: string;
  tlsa?: Tlsa[];
  dane_hostname?: string;
}

/** TLS contexts by server name. */
export interface ServerNames {
  readonly size: number;
  get(name: string): unknown;
}

export interface HandleFields {
  conn?: Socket | undefined;
  listeners?: ListenerTable | undefined;
  parent?: Handle | undefined;
  read_size?: ReadPattern | undefined;
  tls_ctx?: unknown;
  tls_direct?: boolean | undefined;
  hosts?: ServerNames | undefined;
  extra?: Extra | undefined;
  sockname?: string;
  sockport?: number | undefined;
}
