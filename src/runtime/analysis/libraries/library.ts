import type { LuaVersion } from "../syntax/index";

export interface Parameter {
  name: string;
  /** `string`, `integer`, `number`, `boolean`, `table`, `function`, `any` or the name of a library's object. */
  type: string;
  optional: boolean;
}

/** A function that scripts can call. */
export interface FunctionDoc {
  kind: "function";
  /** As it is called, for example `string.find`. */
  name: string;
  parameters: Parameter[];
  /** Takes any number of arguments behind the named ones. */
  vararg: boolean;
  /** Types of the results; one that may be nil ends in `?`. */
  returns: string[];
  description: string;
  /** The only Lua that has it; absent: both. */
  only?: LuaVersion;
}

/** A value in a library that is not a function. */
export interface ValueDoc {
  kind: "value";
  name: string;
  type: string;
  description: string;
  only?: LuaVersion;
}

/** A table of functions: a library, a module, or the methods of an object such as a file. */
export interface Library {
  name: string;
  description: string;
  members: Readonly<Record<string, FunctionDoc | ValueDoc>>;
}

/** `[signature, description]`; a signature that does not begin with a parenthesis is the type of a value. */
export type Entry = readonly [signature: string, description: string, only?: LuaVersion];

/** Builds a library from its entries. `prefix` stands before the members' names: `string.` or `file:`. */
export function library(
  name: string,
  description: string,
  entries: Readonly<Record<string, Entry>>,
  prefix = `${name}.`,
): Library {
  const members = Object.entries(entries).map(([member, entry]) => [
    member,
    describe(prefix + member, entry),
  ]);
  return { name, description, members: Object.fromEntries(members) };
}

function describe(name: string, [signature, description, only]: Entry): FunctionDoc | ValueDoc {
  const version = only ? { only } : {};
  if (!signature.startsWith("(")) return { kind: "value", name, type: signature, description, ...version };
  const close = signature.indexOf(")");
  const words = splitList(signature.slice(1, close));
  const vararg = words.at(-1) === "...";
  const parameters = words.filter((word) => word !== "...").map(describeParameter);
  const returns = splitList(signature.slice(close + 1).replace(/^:/, ""));
  return { kind: "function", name, parameters, vararg, returns, description, ...version };
}

function describeParameter(text: string): Parameter {
  const [name = "", type = "any"] = text.split(":").map((part) => part.trim());
  return { name: name.replace("?", ""), type, optional: name.endsWith("?") };
}

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `string.find(s, pattern [, init [, plain]])` with types, as hover and signature help show it. */
export function signatureLabel({ name, parameters, vararg, returns }: FunctionDoc): string {
  const list = parameters.map(parameterLabel);
  if (vararg) list.push("...");
  return `${name}(${list.join(", ")})${returns.length ? `: ${returns.join(", ")}` : ""}`;
}

export function parameterLabel({ name, type, optional }: Parameter): string {
  return `${name}${optional ? "?" : ""}: ${type}`;
}
