import { addressFamily, addressText } from "../address";
import { type Failure, failure } from "../result";
import type { Address } from "../stream";
import type { VirtualFile } from "./file";

/** First port given to those who ask for any. */
const firstEphemeralPort = 40000;

const loopback = ["127.0.0.1", "::1", "0.0.0.0", "::"];

/** The addresses in use: socket files and ports, with the sockets behind them. */
export class Names {
  readonly #owners = new Map<string, VirtualFile>();
  /** Machines of this network besides the loopback. */
  readonly #hosts = new Set<string>(loopback);
  #nextPort = firstEphemeralPort;

  /** Makes a host's addresses bindable and its name known. */
  addHost(host: string): void {
    this.#hosts.add(host);
  }

  /** The address behind a host name. */
  resolve(host: string): string | Failure {
    if (host === "localhost") return "127.0.0.1";
    return addressFamily(host) || this.#hosts.has(host) ? host : failure("host not found");
  }

  /** Claims an address; port 0 becomes a free one. */
  claim(at: Address, owner: VirtualFile): Address | Failure {
    if (at.kind !== "unix" && !this.#hosts.has(at.host)) return failure("Cannot assign requested address");
    const address = at.kind !== "unix" && at.port === 0 ? { ...at, port: this.#nextPort++ } : at;
    if (this.#owners.has(addressText(address))) return failure("address already in use");
    this.#owners.set(addressText(address), owner);
    return address;
  }

  /** Gives a port back. A socket file stays, as on a real system, until it is unlinked. */
  release(address: Address, owner: VirtualFile): void {
    if (address.kind !== "unix" && this.#owners.get(addressText(address)) === owner) {
      this.#owners.delete(addressText(address));
    }
  }

  /** Removes a socket file. */
  unlink(path: string): boolean {
    return this.#owners.delete(addressText({ kind: "unix", path }));
  }

  /** Who has this address, itself or as one of all addresses. */
  at(address: Address): VirtualFile | undefined {
    const exact = this.#owners.get(addressText(address));
    if (exact || address.kind === "unix") return exact;
    const any = address.host.includes(":") ? "::" : "0.0.0.0";
    return this.#owners.get(addressText({ ...address, host: any }));
  }

  /** The name that a connecting socket gets. A unix one has none. */
  ephemeral(peer: Address): Address | undefined {
    return peer.kind === "unix" ? undefined : { ...peer, port: this.#nextPort++ };
  }
}
