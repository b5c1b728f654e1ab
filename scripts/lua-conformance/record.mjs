/**
 * Records what PUC Lua 5.3 gives for generated expressions and for chunks that fail, as fixtures for the tests of
 * src/runtime/lua. Needs `lua5.3` on the path (Debian's package, 5.3.6).
 *
 *   node scripts/lua-conformance/record.mjs [seed] [count of expressions]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { expressions } from "./expressions.mjs";
import { askLua53 } from "./lua53.mjs";
import { snippets } from "./snippets.mjs";

const FIXTURES = new URL("../../src/runtime/lua/__fixtures__/conformance/", import.meta.url);

/** One line of JSON per text: the text and what Lua says to it. */
function record(file, kind, texts) {
  const answers = askLua53(kind, texts);
  if (answers.length !== texts.length)
    throw new Error(`lua5.3 answered ${answers.length} of ${texts.length} texts of ${file}`);
  const lines = texts.map((text, i) => JSON.stringify([text, answers[i]]));
  writeFileSync(new URL(file, FIXTURES), `${lines.join("\n")}\n`);
  console.log(`${file}: ${lines.length}`);
}

/** Expressions that were wrong once, one per line. */
const regressions = readFileSync(new URL("regressions.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");

const [seed = "20260101", count = "8000"] = process.argv.slice(2);
record("expressions.jsonl", "expression", [...regressions, ...expressions(Number(seed), Number(count))]);
record("errors.jsonl", "chunk", snippets());
