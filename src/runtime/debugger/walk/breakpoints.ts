import type { Context } from "../../gateway/types";
import { type HitCondition, parseHitCondition } from "./conditions/hit-condition";
import { type MessagePart, parseLogMessage } from "./conditions/log-message";

/** What a person sets: a `SourceBreakpoint` of the Debug Adapter Protocol in the script of a context, or a module. */
export interface SourceBreakpoint {
  readonly context: Context;
  /** Name of the module whose line it is, as `require` takes it; absent for the context's script. */
  readonly module?: string;
  readonly line: number;
  /** Expression in the frame that is about to run the line; stops where it is neither nil nor false. */
  readonly condition?: string;
  /** Counted over hits whose condition holds. */
  readonly hitCondition?: string;
  /** Makes it a logpoint: the text is logged at each hit and nothing stops. */
  readonly logMessage?: string;
}

/** A breakpoint as it was set, ready for use. */
export interface Breakpoint {
  readonly set: SourceBreakpoint;
  readonly verified: boolean;
  /** Where it is: the line that was asked for, or the next one that has code. */
  readonly line: number;
  /** Why it is not verified. */
  readonly message?: string;
  readonly hits: HitCondition;
  /** Parts of the log message; null if it stops. */
  readonly log: readonly MessagePart[] | null;
}

/**
 * Sets a breakpoint in a script.
 *
 * @param lines that have code, ascending; null if the script does not compile
 * @param mistakeOf tells what is wrong with an expression; null if nothing is
 */
export function setBreakpoint(
  set: SourceBreakpoint,
  lines: readonly number[] | null,
  mistakeOf: (expression: string) => string | null = () => null,
): Breakpoint {
  const line = lines?.find((candidate) => candidate >= set.line);
  try {
    const mistake = set.condition === undefined ? null : mistakeOf(set.condition);
    if (mistake !== null) throw new Error(`condition "${set.condition}": ${mistake}`);
    const parsed = {
      hits: set.hitCondition === undefined ? always : parseHitCondition(set.hitCondition),
      log: set.logMessage === undefined ? null : parseLogMessage(set.logMessage),
    };
    if (line !== undefined) return { set, verified: true, line, ...parsed };
    const message = lines === null ? whyNoLines(set) : "no code at this line or after it";
    return { set, verified: false, line: set.line, message, ...parsed };
  } catch (error) {
    const { message } = error as Error;
    return { set, verified: false, line: set.line, message, hits: never, log: null };
  }
}

const whyNoLines = ({ module }: SourceBreakpoint): string =>
  module === undefined ? "the script does not compile" : `the case has no module ${module} that compiles`;

const always: HitCondition = () => true;
const never: HitCondition = () => false;
