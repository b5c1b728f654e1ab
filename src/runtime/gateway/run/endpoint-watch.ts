import type { EndpointView } from "../../modules/hook-network";
import type { HandleView } from "../../net/loop/inspect";
import type { EndpointHandle, EndpointState } from "../types";

/** An endpoint with what its program held in the course of a run. */
export interface WatchedEndpoint {
  address: string;
  states: EndpointState[];
  output(): string;
}

/** More changes of an endpoint's sockets than anybody steps through; the last one is always there. */
const mostStates = 200;

/** Takes down what the programs at the endpoints hold, each time that the sockets of one have changed. */
export class EndpointWatch {
  readonly #states = new Map<string, EndpointState[]>();

  /** @param events how many events of the network had happened */
  look(endpoints: readonly EndpointView[], events: number): void {
    for (const { address, loop } of endpoints) {
      const handles = loop.handles.map(handleOf);
      const timersMs = loop.timers
        .filter(({ inSeconds }) => Number.isFinite(inSeconds))
        .map(({ inSeconds }) => Math.round(inSeconds * 1e6) / 1000);
      this.#note(address, { events, handles, timersMs });
    }
  }

  watched(endpoints: readonly EndpointView[]): WatchedEndpoint[] {
    return endpoints.map(({ address, output }) => ({
      address,
      output,
      states: this.#states.get(address) ?? [],
    }));
  }

  #note(address: string, state: EndpointState): void {
    const states = this.#states.get(address) ?? [];
    this.#states.set(address, states);
    const last = states.at(-1);
    if (last && shape(last) === shape(state)) return;
    if (states.length === mostStates) states.pop();
    states.push(state);
  }
}

/** What makes two states different: a timer that comes nearer does not. */
function shape({ handles, timersMs }: EndpointState): string {
  return JSON.stringify([handles, timersMs.length]);
}

function handleOf({ fd, state, name, queued, wantsRead, isTls }: HandleView): EndpointHandle {
  return { fd, state, name, queued, isPaused: state !== "listening" && !wantsRead, isTls };
}
