import type { Variable } from "./variable";

/** Locals that a block declares, above those of the blocks around it. */
export class Names {
  private readonly own = new Map<string, Variable>();
  private readonly outer: Names | undefined;

  constructor(outer?: Names) {
    this.outer = outer;
  }

  get(name: string): Variable | undefined {
    for (let names: Names | undefined = this; names; names = names.outer) {
      const variable = names.own.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  set(name: string, variable: Variable): void {
    this.own.set(name, variable);
  }
}
