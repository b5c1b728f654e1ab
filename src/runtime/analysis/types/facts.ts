import type { LuaType } from "./type";

/** Layers after which a chain is put together into one, so that looking up stays fast. */
const maxLayers = 24;

interface Layer {
  /** A value of undefined: known below, and forgotten here. Absent while nothing is set. */
  own: Map<string, LuaType | undefined> | undefined;
  below: Layer | undefined;
  depth: number;
}

/**
 * Types by place. Copying is cheap, because copies share what was known before them; so is comparing two copies,
 * because only what changed since then is looked at.
 */
export class Facts {
  private top: Layer;

  constructor(top: Layer = { own: undefined, below: undefined, depth: 0 }) {
    this.top = top;
  }

  get(place: string): LuaType | undefined {
    for (let layer: Layer | undefined = this.top; layer; layer = layer.below) {
      const { own } = layer;
      const type = own?.get(place);
      if (type !== undefined || own?.has(place)) return type;
    }
    return undefined;
  }

  set(place: string, type: LuaType | undefined): void {
    this.top.own ??= new Map();
    this.top.own.set(place, type);
  }

  /** A copy; both go on in layers of their own above what is shared. */
  copy(): Facts {
    const shared = this.top.own === undefined ? this.top.below : this.top;
    this.top = above(shared);
    return new Facts(above(shared));
  }

  become(other: Facts): void {
    this.top = other.copy().top;
  }

  /** Places below `place`, such as `#3.count` below `#3`. */
  placesBelow(place: string): string[] {
    const found = new Set<string>();
    for (let layer: Layer | undefined = this.top; layer; layer = layer.below)
      for (const known of layer.own?.keys() ?? []) if (known.startsWith(`${place}.`)) found.add(known);
    return [...found];
  }

  /** Both taken together: `merge` decides on every place where they differ. */
  join(other: Facts, merge: (a: LuaType, b: LuaType) => LuaType): Facts {
    if (written(this.top) === written(other.top)) return this.copy();
    const shared = commonLayer(this.top, other.top);
    const joined = above(shared);
    joined.own = new Map();
    for (const place of changedSince(shared, this.top, other.top)) {
      const [a, b] = [this.get(place), other.get(place)];
      joined.own.set(place, a && b ? (a === b ? a : merge(a, b)) : undefined);
    }
    return new Facts(joined.depth > maxLayers ? flatten(joined) : joined);
  }

  /** Whether every place is as in `other`. */
  isLike(other: Facts, alike: (a: LuaType, b: LuaType) => boolean): boolean {
    for (const place of changedSince(commonLayer(this.top, other.top), this.top, other.top)) {
      const [a, b] = [this.get(place), other.get(place)];
      if (a !== b && !(a && b && alike(a, b))) return false;
    }
    return true;
  }
}

function above(layer: Layer | undefined): Layer {
  return { own: undefined, below: layer, depth: (layer?.depth ?? -1) + 1 };
}

/** The topmost layer in which anything is set. */
function written(top: Layer): Layer | undefined {
  let layer: Layer | undefined = top;
  while (layer && layer.own === undefined) layer = layer.below;
  return layer;
}

function commonLayer(a: Layer | undefined, b: Layer | undefined): Layer | undefined {
  let [left, right] = [a, b];
  while (left !== right) {
    if ((left?.depth ?? -1) >= (right?.depth ?? -1)) left = left?.below;
    else right = right?.below;
  }
  return left;
}

function changedSince(shared: Layer | undefined, ...tops: Layer[]): Set<string> {
  const places = new Set<string>();
  for (const top of tops)
    for (let layer: Layer | undefined = top; layer && layer !== shared; layer = layer.below)
      for (const place of layer.own?.keys() ?? []) places.add(place);
  return places;
}

function flatten(top: Layer): Layer {
  const layers: Layer[] = [];
  for (let layer: Layer | undefined = top; layer; layer = layer.below) layers.unshift(layer);
  const own = new Map(layers.flatMap((layer) => [...(layer.own ?? [])]));
  return { own, below: undefined, depth: 0 };
}
