import { type Context, type ContextResult, contexts, type Outcome } from "../types";
import { idle } from "./context";
import type { Session } from "./session";
import { checkSyntax, type Verdict } from "./syntax";
import { refusedByUpload, syntaxOutcome } from "./syntax-advice";

/** The scripts of a run after their upload. */
export interface Uploaded {
  readonly scripts: Partial<Record<Context, string>>;
  /** One result for each script that the upload command refuses. */
  readonly rejected: readonly ContextResult[];
}

/** Uploads the scripts as `radosgw-admin script put` does, which parses them. */
export function upload(session: Session): Uploaded {
  const scripts: Partial<Record<Context, string>> = {};
  const rejected: ContextResult[] = [];
  for (const context of contexts) {
    const script = session.input.scripts[context];
    if (script === undefined) continue;
    const { message, stopped } = check(session, context, script);
    if (stopped) rejected.push({ ...idle(context, "stopped"), outcome: tooLong });
    else if (message === null) scripts[context] = script;
    else rejected.push(refused(session, context, script, message));
  }
  return { scripts, rejected };
}

/** What the upload command says against a script, without its `ERROR: ` and file name; null if it takes it. */
function check({ release, input }: Session, context: Context, script: string): Verdict {
  if (release.contexts.includes(context)) return checkSyntax(script, input.luaVersion);
  return { message: `invalid script context: ${context}. must be one of: ${release.contextList}` };
}

const tooLong = {
  reason: "Reading the script takes more than this run's own guard allows, so no context runs it.",
  fix: "Make the script smaller, or split its longest expressions.",
};

function refused({ input }: Session, context: Context, script: string, message: string): ContextResult {
  const line = /^\[string ".*?"\]:(\d+):/s.exec(message)?.[1];
  const at = line === undefined ? null : Number(line);
  return {
    ...idle(context, "rejected"),
    returnCode: -22,
    error: { message, line: at, traceback: null },
    outcome: at === null ? noSuchContext : syntaxOutcome(script, message, at, input.luaVersion),
  };
}

const noSuchContext: Outcome = {
  reason: refusedByUpload,
  fix: "Choose a release that has this context, or move the script to another context.",
  line: null,
};
