import type { Script } from "../diagnostics/index";
import { type IndexExpression, type NameExpression, type Node, nodesAt, type Range } from "../syntax/index";
import { gatewayGlobals, releaseRange } from "../world/index";
import { type Description, describeField, describeFunction, plain, typeText } from "./describe";
import { expectedType } from "./typeAt";

export interface Hover extends Description {
  range: Range;
}

/** What stands under an offset; undefined where there is nothing to tell. */
export function hover(script: Script, offset: number): Hover | undefined {
  const path = nodesAt(script.parsed.chunk, offset);
  const node = path.at(-1);
  const parent = path.at(-2);
  if (!node) return undefined;
  const range = { start: node.start, end: node.end };
  const described = describeNode(script, node, parent);
  return described && { ...described, range };
}

function describeNode(script: Script, node: Node, parent: Node | undefined): Description | undefined {
  if (parent?.type === "Index" && parent.key === node) return describeMember(script, parent);
  if (node.type === "Name") return describeName(script, node);
  if (node.type !== "Identifier") return undefined;
  const variable = script.scopes.declared.get(node);
  if (!variable) return undefined;
  const use = variable.uses.find((one) => !one.write && script.types.of(one.node));
  const type = typeText(use && script.types.of(use.node));
  return plain(`${variable.kind} ${node.name}`, type, "");
}

function describeMember(script: Script, node: IndexExpression): Description | undefined {
  const { world } = script;
  const base = expectedType(script, node.base);
  const key =
    node.key.type === "Identifier" ? node.key.name : node.key.type === "String" ? node.key.value : undefined;
  if (key === undefined) return undefined;
  if (base.kind === "gateway" && base.shape === "table") {
    const field = world.field(base.table!, key);
    if (field) return describeField(world, base.table!, field, `${base.path}.${field.name}`);
    const [other] = world.elsewhere(base.table!, key);
    if (!other) return undefined;
    const elsewhere = describeField(world, base.table!, other, `${base.path}.${other.name}`);
    return {
      ...elsewhere,
      notes: [`Not in this release or context; it is there in ${releaseRange(other) || "others"}.`],
    };
  }
  const type = expectedType(script, node);
  if (type.kind === "function" && type.doc) return describeFunction(type.doc);
  if (base.kind === "library") {
    const member = base.library.members[key];
    if (member?.kind === "value") return plain(member.name, member.type, member.description);
  }
  if (base.kind === "gateway") {
    const entry = plain(
      `${base.path}["${key}"]`,
      "string",
      "An entry of the map; nil where it has none of this key.",
    );
    return { ...entry, isField: true, optional: true, writable: base.field?.writable === true };
  }
  return type.kind === "unknown" ? undefined : plain(key, typeText(type), "");
}

function describeName(script: Script, node: NameExpression): Description | undefined {
  const variable = script.scopes.bindings.get(node);
  const type = script.types.of(node) ?? expectedType(script, node);
  if (variable) {
    const signature = type.kind === "function" && type.body ? `(${parameterNames(type.body)})` : "";
    return plain(`${variable.kind} ${node.name}${signature}`, typeText(type), "");
  }
  const global = gatewayGlobals(script.world).find(({ name }) => name === node.name);
  if (global?.function) return describeFunction(global.function);
  if (global) return plain(global.name, global.type, global.description);
  if (type.kind === "function" && type.doc) return describeFunction(type.doc);
  if (type.kind === "function" && type.body)
    return plain(`function ${node.name}(${parameterNames(type.body)})`, "function", "Global of this script.");
  if (type.kind === "library") return plain(node.name, "library", type.library.description);
  return plain(`global ${node.name}`, typeText(type), "");
}

function parameterNames({ parameters, vararg }: { parameters: { name: string }[]; vararg: boolean }): string {
  return [...parameters.map(({ name }) => name), ...(vararg ? ["..."] : [])].join(", ");
}
