import { addressForms, addressText, parseAddress } from "../../net/address";
import type { EventLoop } from "../../net/loop/event-loop";
import { isFailure } from "../../net/result";
import type { Address } from "../../net/stream";
import { faultForms, parseFault } from "../../net/virtual/fault-text";
import type { Fault } from "../../net/virtual/faults";
import type { VirtualWorld } from "../../net/virtual/world";
import { startCollectorScript } from "./collector-script";
import { EndpointError } from "./endpoint-error";
import { startService } from "./service";

export { EndpointError };

/**
 * Who listens at an address. `sink` reads all that comes; `echo` gives it back; a script runs against `net.server`
 * and listens itself. Faults are texts such as `reset after 100 bytes`.
 */
export interface EndpointSpec {
  listen: string;
  serve: "sink" | "echo" | { lua: string };
  /** `sink` and `echo` speak TLS. */
  tls?: boolean;
  faults?: readonly string[];
}

/** A Lua module of a person's own. */
export interface OwnModule {
  /** As `require` takes it. */
  name: string;
  text: string;
}

/** What an endpoint's script finds around itself. */
export interface EndpointSurroundings {
  seed?: number;
  modules?: readonly OwnModule[];
}

/** The program at an endpoint. */
export interface RunningEndpoint {
  loop: EventLoop;
  /** What its script has printed so far; empty for `sink` and `echo`. */
  output(): string;
}

/**
 * Starts an endpoint in a world. What arrives is told by the world's events.
 * @throws EndpointError
 */
export function startEndpoint(
  world: VirtualWorld,
  endpoint: EndpointSpec,
  around: EndpointSurroundings = {},
): RunningEndpoint {
  const address = addressOf(endpoint.listen);
  for (const fault of faultsOf(endpoint)) world.network.inject(address, fault);
  if (address.kind !== "unix") world.network.names.addHost(address.host);
  const process = world.process(addressText(address));
  if (typeof endpoint.serve === "object") {
    return startCollectorScript(process, endpoint.serve.lua, around);
  }
  const started = startService(process, address, endpoint.serve, endpoint.tls ?? false);
  if (isFailure(started)) throw new EndpointError("listen", `${endpoint.listen}: ${started.err}`);
  return { loop: started, output: () => "" };
}

function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (!address) {
    throw new EndpointError("listen", `expected ${addressForms}, got ${JSON.stringify(text)}`);
  }
  return address;
}

function faultsOf({ faults = [] }: EndpointSpec): Fault[] {
  return faults.map((text, index) => {
    const fault = parseFault(text);
    if (fault) return fault;
    throw new EndpointError(
      `faults[${index}]`,
      `unknown fault ${JSON.stringify(text)}: expected ${faultForms.join("; ")}`,
    );
  });
}
