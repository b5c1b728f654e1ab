import type { World } from "../../world/index";

/** A text to put in, with `${1:…}` where something is to be filled in. */
export interface Snippet {
  label: string;
  description: string;
  lines: readonly string[];
  /** Whether it is of use here. */
  fits(world: World): boolean;
}
