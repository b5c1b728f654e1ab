import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const EVALUATE = fileURLToPath(
  new URL("../../src/runtime/lua/__fixtures__/conformance/evaluate.lua", import.meta.url),
);

/** Reads texts that end with a NUL each, writes one line for each. */
const DRIVER = `
local evaluate = dofile(os.getenv("EVALUATE"))[os.getenv("KIND")]
for text in io.read("a"):gmatch("([^\\0]*)\\0") do io.write(evaluate(text), "\\n") end
`;

/** What PUC Lua 5.3 says to each text; `kind` is a function of evaluate.lua. */
export function askLua53(kind, texts) {
  const output = execFileSync("lua5.3", ["-e", DRIVER], {
    env: { ...process.env, EVALUATE, KIND: kind },
    input: Buffer.from(texts.map((text) => `${text}\0`).join("")),
    maxBuffer: 2 ** 28,
  });
  return output.toString("latin1").split("\n").slice(0, -1);
}
