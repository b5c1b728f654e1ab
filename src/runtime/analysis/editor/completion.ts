import type { Script } from "../diagnostics/index";
import { basic, globalNames, libraries, membersOf, modules, rocks } from "../libraries/index";
import { visibleAt } from "../scope/index";
import { keywords, type Range } from "../syntax/index";
import { gatewayGlobals, operations } from "../world/index";
import { type Description, describeFunction, plain } from "./describe";
import { keysOf, membersOfType } from "./members";
import { type Place, placeAt } from "./place";
import { snippets } from "./snippets/index";
import { expectedType } from "./typeAt";

export type CompletionKind = "field" | "function" | "variable" | "library" | "keyword" | "value" | "snippet";

export interface CompletionItem extends Partial<Description> {
  label: string;
  kind: CompletionKind;
  insertText: string;
  /** insertText has `${1:…}` places to fill in. */
  isSnippet: boolean;
}

export interface Completion {
  /** The part of the text that an item replaces. */
  replace: Range;
  items: CompletionItem[];
}

/** What can stand at an offset; without items where nothing useful is known. */
export function complete(script: Script, offset: number): Completion {
  const place = placeAt(script, offset);
  if (place.kind === "none") return { replace: { start: offset, end: offset }, items: [] };
  return { replace: place.replace, items: itemsFor(script, place, offset) };
}

function itemsFor(script: Script, place: Place, offset: number): CompletionItem[] {
  switch (place.kind) {
    case "member":
      return membersOfType(script, expectedType(script, place.node.base), place.node.access === ":");
    case "key":
      return keysOf(script, expectedType(script, place.node.base));
    case "text":
      return textsFor(script, place);
    case "name":
      return names(script, offset);
    default:
      return [];
  }
}

function item(label: string, kind: CompletionKind, description: Partial<Description> = {}): CompletionItem {
  return { label, kind, insertText: label, isSnippet: false, ...description };
}

/** Values of a text that is compared with a field, or given to `require`. */
function textsFor(
  { types, world }: Script,
  { node, parent }: Extract<Place, { kind: "text" }>,
): CompletionItem[] {
  if (parent.type === "Call") {
    const callee = types.of(parent.callee);
    if (callee?.kind !== "function" || callee.doc?.name !== "require") return [];
    const own = world.modules.map((name) =>
      item(name, "value", plain(name, "module", "A module of the case's own.")),
    );
    const known = Object.entries(modules).map(([name, module]) => {
      const left = rocks[module.package]?.isCarried ? "" : ", which Moonhook does not carry";
      return item(name, "value", plain(name, "module", `Of the package ${module.package}${left}.`));
    });
    return unique([...own, ...known]);
  }
  const other = types.of(parent.left === node ? parent.right : parent.left);
  const path = other?.kind === "string" ? other.path : undefined;
  if (path === "Request.RGWOp") return operations.map((name) => item(name, "value"));
  if (path === "Request.Dialect") return ["s3", "swift", "swift-auth"].map((name) => item(name, "value"));
  if (path === "Request.HTTP.Method")
    return ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "COPY"].map((name) => item(name, "value"));
  return [];
}

function names(script: Script, offset: number): CompletionItem[] {
  const { scopes, world } = script;
  const locals = visibleAt(scopes, offset).map(({ name, kind }) =>
    item(name, kind === "function" ? "function" : "variable", plain(name, kind, `A ${kind} of this script.`)),
  );
  const gateway = gatewayGlobals(world).map(({ name, type, description, function: doc }) =>
    item(name, doc ? "function" : "variable", doc ? describeFunction(doc) : plain(name, type, description)),
  );
  const own = [...scopes.globals.values()]
    .filter(({ uses }) => uses.some(({ write }) => write))
    .map(({ name }) => item(name, "variable", plain(name, "global", "Global of this script.")));
  const words = keywords.map((word) => item(word, "keyword"));
  return unique([...locals, ...own, ...gateway, ...standard(script), ...words, ...snippets(world)]);
}

function standard({ world }: Script): CompletionItem[] {
  return globalNames(world.luaVersion).map((name) => {
    const library = libraries[name];
    if (library) return item(name, "library", plain(name, "library", library.description));
    const member = membersOf(basic, world.luaVersion).find(([key]) => key === name)![1];
    if (member.kind === "function") return item(name, "function", describeFunction(member));
    return item(name, "variable", plain(name, member.type, member.description));
  });
}

/** The first of each label wins, so that a local hides a global. Snippets have labels of their own. */
function unique(items: CompletionItem[]): CompletionItem[] {
  const seen = new Set<string>();
  return items.filter(({ label, kind }) => {
    const key = kind === "snippet" ? `snippet ${label}` : label;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
