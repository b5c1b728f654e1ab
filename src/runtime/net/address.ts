import type { Address } from "./stream";

/** Which family an IP address belongs to; undefined for anything else, host names too. */
export function addressFamily(address: string): "inet" | "inet6" | undefined {
  if (address.includes(":")) return /^[0-9a-fA-F:.]+$/.test(address) ? "inet6" : undefined;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1);
  return parts?.every((part) => Number(part) <= 255) ? "inet" : undefined;
}

/** What an address may look like, for messages. */
export const addressForms = "unix:PATH, tcp:HOST:PORT or udp:HOST:PORT";

/** An address as a case writes it: `unix:PATH`, `tcp:HOST:PORT` or `udp:HOST:PORT`. */
export function addressText(address: Address): string {
  return address.kind === "unix" ? `unix:${address.path}` : `${address.kind}:${address.host}:${address.port}`;
}

/** The address that a text names, or undefined. An IPv6 address may stand in brackets. */
export function parseAddress(text: string): Address | undefined {
  const path = /^unix:(.+)$/s.exec(text)?.[1];
  if (path !== undefined) return { kind: "unix", path };
  const [, kind, host, port] = /^(tcp|udp):(.+):(\d{1,5})$/.exec(text) ?? [];
  if (kind === undefined || host === undefined || Number(port) > 65535) return undefined;
  return { kind: kind as "tcp" | "udp", host: host.replace(/^\[(.+)\]$/, "$1"), port: Number(port) };
}
