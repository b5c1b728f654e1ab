import type { TlsContext } from "../runtime/net/luasocket/tls-context";
import type { Address } from "../runtime/net/stream";

/** Names a socket: positive where the program made it, negative where a listening socket accepted it. */
export type SocketId = number;

/** What a TLS connection is to be. Certificates and keys are files that the host reads. */
export interface TlsSetup {
  context: TlsContext;
  /** Client: the name to ask for. */
  servername?: string | undefined;
  /** Client: data of TLSA records, one of which has to be of the server's certificate. */
  tlsa?: readonly Uint8Array[] | undefined;
  /** Server: choose the context by the name that the client asks for. */
  asksNames: boolean;
}

/** What a handshake agreed on. */
export interface TlsSession {
  protocol: string;
  cipher: string;
  /** Common name in the peer's certificate. */
  peerCertificate: string | undefined;
  sniName: string | undefined;
}

/** What the program asks of the host of its sockets. */
export type Command =
  | { do: "listen"; id: SocketId; at: Address; backlog: number }
  | { do: "connect"; id: SocketId; to: Address; from: Address | undefined }
  | { do: "write"; id: SocketId; bytes: Uint8Array }
  /** The program has read so many bytes more. */
  | { do: "read"; id: SocketId; count: number }
  | { do: "end"; id: SocketId }
  | { do: "close"; id: SocketId; reset: boolean }
  | { do: "option"; id: SocketId; name: string; value: unknown }
  /** Read nothing more, and answer `held`. */
  | { do: "hold"; id: SocketId }
  /** Start TLS; `unread` are bytes that belong to it. */
  | { do: "secure"; id: SocketId; unread: Uint8Array; setup: TlsSetup }
  /** The context of the name that was asked for; `refused` ends the handshake, undefined takes the connection's own. */
  | { do: "answer"; id: SocketId; context: TlsContext | "refused" | undefined }
  | { do: "openDatagram"; id: SocketId; at: Address | undefined }
  | { do: "sendDatagram"; id: SocketId; to: Address; bytes: Uint8Array }
  | { do: "resolve"; id: SocketId; host: string };

/** What the host tells the program. */
export type Happening =
  | { is: "listening"; id: SocketId; local: Address }
  | { is: "connected"; id: SocketId; local: Address | undefined; peer: Address | undefined }
  | { is: "incoming"; id: SocketId; child: SocketId; local: Address | undefined; peer: Address | undefined }
  | { is: "data"; id: SocketId; bytes: Uint8Array }
  | { is: "ended"; id: SocketId }
  /** In LuaSocket's words. */
  | { is: "failed"; id: SocketId; err: string }
  /** The system has taken so many bytes more. */
  | { is: "written"; id: SocketId; count: number }
  | { is: "held"; id: SocketId }
  | { is: "asked"; id: SocketId; name: string }
  | { is: "secured"; id: SocketId; session: TlsSession }
  | { is: "datagram"; id: SocketId; bytes: Uint8Array; from: Address }
  | { is: "resolved"; id: SocketId; address: string };

/** Bytes under way to the system before a program must wait, and bytes a program may leave unread. */
export const windowBytes = 65536;

/** Both sides tell of bytes they have dealt with in portions of this size, so that small messages need no answer. */
export const portionBytes = 16384;

/** Places in the memory that both threads share. `signal` counts batches of happenings; `stop` counts how often the program was asked to end. */
export const shared = { signal: 0, stop: 1, length: 2 } as const;
