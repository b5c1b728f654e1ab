import {
  type Block,
  type Chunk,
  type FunctionExpression,
  forEachChild,
  type Identifier,
  type NameExpression,
  type Node,
  type Range,
} from "../syntax/index";
import { Names } from "./names";
import type { Global, Variable, VariableKind } from "./variable";

export interface Scopes {
  variables: Variable[];
  globals: Map<string, Global>;
  /** What each use of a name means; names that are not in it are globals. */
  bindings: Map<NameExpression, Variable>;
  /** The variable that an identifier declares. */
  declared: Map<Identifier, Variable>;
  /** `self` of each method. */
  selves: Map<FunctionExpression, Variable>;
}

/** Binds every name of a script. */
export function resolve(chunk: Chunk): Scopes {
  const resolver = new Resolver();
  resolver.visitBlock(chunk.block, new Names());
  return resolver.scopes;
}

class Resolver {
  readonly scopes: Scopes = {
    variables: [],
    globals: new Map(),
    bindings: new Map(),
    declared: new Map(),
    selves: new Map(),
  };
  private function: FunctionExpression | undefined;

  /** Names that the block itself declares are added to a copy of `outer`, which `repeat` reads at its `until`. */
  visitBlock(block: Block, outer: Names, end = block.end): Names {
    const names = new Names(outer);
    for (const statement of block.body) {
      if (statement.type === "LocalFunction") {
        this.declare(names, "function", statement.name, { start: statement.name.start, end });
        this.visit(statement.function, names);
      } else if (statement.type === "Local") {
        for (const value of statement.values) this.visit(value, names);
        statement.names.forEach((name, index) => {
          const variable = this.declare(names, "local", name, { start: statement.end, end });
          const initial = statement.values[index];
          if (initial) variable.initial = initial;
        });
      } else this.visit(statement, names);
    }
    return names;
  }

  private visit(node: Node, names: Names): void {
    switch (node.type) {
      case "Name":
        this.use(node, names, false);
        return;
      case "Identifier":
        return;
      case "Block":
        this.visitBlock(node, names);
        return;
      case "Function":
        this.visitFunction(node, names);
        return;
      case "FunctionStatement":
        if (node.target.type === "Name") this.use(node.target, names, true);
        else this.visit(node.target, names);
        this.visitFunction(node.function, names);
        return;
      case "Assign":
        for (const value of node.values) this.visit(value, names);
        for (const target of node.targets) {
          if (target.type === "Name") this.use(target, names, true);
          else this.visit(target, names);
        }
        return;
      case "Repeat":
        this.visit(node.condition, this.visitBlock(node.block, names, node.end));
        return;
      case "NumericFor":
      case "GenericFor": {
        for (const value of node.values) this.visit(value, names);
        const inside = new Names(names);
        const variables = node.type === "NumericFor" ? [node.variable] : node.variables;
        for (const variable of variables) this.declare(inside, "loop", variable, node.block);
        this.visitBlock(node.block, inside);
        return;
      }
      default:
        forEachChild(node, (child) => this.visit(child, names));
    }
  }

  private visitFunction(node: FunctionExpression, names: Names): void {
    const outer = this.function;
    this.function = node;
    const inside = new Names(names);
    if (node.method) this.scopes.selves.set(node, this.declare(inside, "self", "self", node.block));
    for (const parameter of node.parameters) this.declare(inside, "parameter", parameter, node.block);
    this.visitBlock(node.block, inside);
    this.function = outer;
  }

  private declare(names: Names, kind: VariableKind, at: Identifier | "self", scope: Range): Variable {
    const { variables, declared } = this.scopes;
    const name = at === "self" ? at : at.name;
    const { start, end } = scope;
    const variable: Variable = {
      id: variables.length,
      name,
      kind,
      scope: { start, end },
      function: this.function,
      uses: [],
    };
    if (at !== "self") {
      variable.declaration = at;
      declared.set(at, variable);
    }
    variables.push(variable);
    names.set(name, variable);
    return variable;
  }

  private use(node: NameExpression, names: Names, write: boolean): void {
    const use = { node, write, function: this.function };
    const variable = names.get(node.name);
    if (variable) {
      this.scopes.bindings.set(node, variable);
      variable.uses.push(use);
      return;
    }
    const { globals } = this.scopes;
    const global = globals.get(node.name) ?? { name: node.name, uses: [] };
    global.uses.push(use);
    globals.set(node.name, global);
  }
}
