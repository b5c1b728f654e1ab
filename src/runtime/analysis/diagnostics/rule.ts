import type { Scopes, TextEdit } from "../scope/index";
import type { Node, Parsed, Range } from "../syntax/index";
import type { Types } from "../types/index";
import type { World, WorldOptions } from "../world/index";

export const severities = ["error", "warning", "information", "hint"] as const;
/** See this folder's README for what each means. */
export type Severity = (typeof severities)[number];

/** A change of the text that settles a finding. */
export interface Fix {
  /** What it does, as a command: `Write Log`. */
  title: string;
  edits: TextEdit[];
}

/** What a rule found. */
export interface Finding extends Range {
  severity: Severity;
  message: string;
  fix?: Fix;
}

export interface Diagnostic extends Finding {
  rule: string;
}

/** All that is known about a script. */
export interface Script {
  parsed: Parsed;
  scopes: Scopes;
  readonly types: Types;
  world: World;
}

export type Report = (finding: Finding) => void;

/** Called for each node of a type that can be reached; `ancestors` is the way down from the chunk. */
export type Visitor = {
  [Type in Node["type"]]?: (node: Extract<Node, { type: Type }>, ancestors: readonly Node[]) => void;
};

/** What a reader of the documentation is told; all else in it comes from running the rule on these examples. */
export interface RuleDocs {
  /** What gateways do, and why it matters; in sentences. */
  why: string;
  /** A script in which the rule finds something. */
  bad: string;
  /** The same purpose without error or warning by any rule. */
  good: string;
  /** Where both stand. */
  place: WorldOptions;
}

export interface Rule {
  /** Kebab-case; people write it into comments, so it never changes. */
  id: string;
  /** What it is about, in one sentence. */
  summary: string;
  docs: RuleDocs;
  /** Looks at the script and says which nodes it wants to see. */
  create(script: Script, report: Report): Visitor;
}

export function at({ start, end }: Range): Range {
  return { start, end };
}
