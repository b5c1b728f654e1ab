import {
  analyse,
  complete,
  diagnose,
  documentRule,
  foldingRanges,
  formatEdits,
  hover,
  outline,
  rename,
  rules,
  type Script,
  signatureHelp,
  silenceEdit,
  symbolAt,
} from "../../runtime/analysis";
import type { Kind, Problem, Question, Questions, Reply, ScriptText } from "./protocol";

let last: { key: string; script: Script } | null = null;

/** The script as analysed; an editor asks several things about one text in turn, and then about one much like it. */
function scriptOf({ text, world }: ScriptText): Script {
  const key = `${JSON.stringify(world)}\n${text}`;
  if (last?.key === key) return last.script;
  const before = last?.script;
  last = null;
  const script = analyse(text, world, before);
  last = { key, script };
  return script;
}

type Answers = { [K in Kind]: (asked: Questions[K]["asked"]) => Questions[K]["answer"] };

const answers: Answers = {
  problems: (asked) => problemsOf(scriptOf(asked)),
  complete: (asked) => complete(scriptOf(asked), asked.offset),
  hover: (asked) => hover(scriptOf(asked), asked.offset) ?? null,
  signature: (asked) => signatureHelp(scriptOf(asked), asked.offset) ?? null,
  definition: (asked) => symbolOf(asked)?.definitions ?? [],
  references: (asked) => symbolOf(asked)?.occurrences ?? [],
  rename: (asked) => {
    const { parsed, scopes } = scriptOf(asked);
    return rename(parsed.chunk, scopes, asked.offset, asked.newName);
  },
  outline: (asked) => outline(scriptOf(asked).parsed.chunk),
  folding: (asked) => foldingRanges(scriptOf(asked).parsed),
  format: ({ text, world }) => formatEdits(text, world.luaVersion),
  rules: () => rules.map(documentRule),
};

function symbolOf(asked: Questions["definition"]["asked"]) {
  const { parsed, scopes } = scriptOf(asked);
  return symbolAt(parsed.chunk, scopes, asked.offset);
}

function problemsOf(script: Script): Problem[] {
  const { parsed } = script;
  return diagnose(script).map((diagnostic) => ({
    ...diagnostic,
    ...parsed.source.positionAt(diagnostic.start),
    silence: silenceEdit(parsed, diagnostic.start, diagnostic.rule),
  }));
}

/** Answers one question; a fault of the analysis is told, not thrown. */
export function answer({ id, kind, asked }: Question): Reply {
  try {
    return { id, answer: (answers[kind] as (asked: unknown) => unknown)(asked) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}
