import type { Operations } from "../world/index";
import { Facts } from "./facts";
import { equal, type LuaType, union } from "./type";

/**
 * What is known at one point of the program. Facts are types of places: a local (`#3`), a global (`name`), a field
 * of the gateway (`@request.bucket`) or a field of a script's own table (`#3.field`).
 */
export class Flow {
  /** Places of the script. */
  private readonly own: Facts;
  /** Places of the gateway, which are few and hold in functions too. Never changed: copies share it. */
  private gateway: ReadonlyMap<string, LuaType>;
  operations: Operations;
  /** Whether the program can come here at all. */
  reachable: boolean;

  constructor(
    own = new Facts(),
    gateway: ReadonlyMap<string, LuaType> = new Map(),
    operations: Operations = null,
    reachable = true,
  ) {
    this.own = own;
    this.gateway = gateway;
    this.operations = operations;
    this.reachable = reachable;
  }

  copy(): Flow {
    return new Flow(this.own.copy(), this.gateway, this.operations, this.reachable);
  }

  /** A flow that knows only the gateway's places: what holds in a function that runs later. */
  forFunction(): Flow {
    return new Flow(new Facts(), this.gateway, this.operations, this.reachable);
  }

  /** Goes on as another flow does. */
  become(other: Flow): void {
    this.own.become(other.own);
    this.becomeInGateway(other);
    this.reachable = other.reachable;
  }

  /** Takes over what another flow knows of the gateway. */
  becomeInGateway(other: Flow): void {
    this.gateway = other.gateway;
    this.operations = other.operations;
  }

  get(place: string): LuaType | undefined {
    return isOfGateway(place) ? this.gateway.get(place) : this.own.get(place);
  }

  set(place: string, type: LuaType): void {
    if (isOfGateway(place)) this.gateway = new Map(this.gateway).set(place, type);
    else this.own.set(place, type);
  }

  forget(place: string): void {
    if (isOfGateway(place)) this.gateway = new Map([...this.gateway].filter(([known]) => known !== place));
    else this.own.set(place, undefined);
  }

  /** Forgets every place of the script. */
  forgetOwn(): void {
    this.own.become(new Facts());
  }

  /** Sets a place and forgets what was known below it. */
  assign(place: string, type: LuaType, hasPlacesBelow: boolean): void {
    if (isOfGateway(place)) {
      this.gateway = new Map([...this.gateway].filter(([known]) => !known.startsWith(`${place}.`)));
    } else if (hasPlacesBelow)
      for (const known of this.own.placesBelow(place)) this.own.set(known, undefined);
    this.set(place, type);
  }

  /** What is known where two ways meet: facts that both know, widened. */
  join(other: Flow): Flow {
    if (!this.reachable) return other.copy();
    if (!other.reachable) return this.copy();
    const both = this.operations && other.operations;
    const operations = both ? new Set([...this.operations!, ...other.operations!]) : null;
    return new Flow(
      this.own.join(other.own, (a, b) => union([a, b])),
      joinMaps(this.gateway, other.gateway),
      operations,
    );
  }

  /** Whether another flow knows the same, so that a loop need not be followed again. */
  isLike(other: Flow): boolean {
    if (this.reachable !== other.reachable || this.gateway.size !== other.gateway.size) return false;
    if (this.gateway !== other.gateway)
      for (const [place, type] of this.gateway) {
        const known = other.gateway.get(place);
        if (!known || (type !== known && !equal(type, known))) return false;
      }
    return this.own.isLike(other.own, equal);
  }
}

function isOfGateway(place: string): boolean {
  return place.startsWith("@");
}

function joinMaps(
  a: ReadonlyMap<string, LuaType>,
  b: ReadonlyMap<string, LuaType>,
): ReadonlyMap<string, LuaType> {
  if (a === b) return a;
  const joined = new Map<string, LuaType>();
  for (const [place, type] of a) {
    const known = b.get(place);
    if (known) joined.set(place, type === known ? type : union([type, known]));
  }
  return joined;
}

export function joinAll(flows: readonly Flow[]): Flow {
  const [first, ...rest] = flows;
  if (!first) return new Flow(undefined, undefined, null, false);
  return rest.reduce((joined, flow) => joined.join(flow), first);
}
