import fc from "fast-check";

/*
 * Random Lua by the grammar of the reference manual (section 9), about what a hook can reach: the request, its log, the
 * libraries, metatables, coroutines, errors and precompiled code.
 */

const names = ["a", "b", "c", "_ENV", "self"];
const globals = [
  ...["Request", "RGW", "RGWDebugLog", "string", "table", "math", "os", "io", "debug", "package", "utf8"],
  ...["coroutine", "_G", "print", "require", "load", "pcall", "error", "setmetatable", "rawset", "select"],
];
const keys = [
  ...["HTTP", "Metadata", "Bucket", "Object", "Response", "Log", "HTTPStatusCode", "Size", "Tags", "Trace"],
  ...[
    "__index",
    "__newindex",
    "__gc",
    "__call",
    "__name",
    "__metatable",
    "__close",
    "constructor",
    "__proto__",
  ],
  ...[
    "format",
    "rep",
    "dump",
    "gsub",
    "find",
    "getregistry",
    "getupvalue",
    "sethook",
    "wrap",
    "yield",
    "loaded",
  ],
];
const values = [
  ...["nil", "true", "0", "-1", "1.5", "1e308", "0x7fffffffffffffff", "math.mininteger", "''", "'\\0\\255'"],
  ...["[[%s%d%q]]", "'%b()'", "{}", "...", "function() end", "coroutine.running()", "string.dump(print)"],
  ...["string.dump(function(x) return x end)", "debug.getregistry()", "debug.getmetatable('')", "io.stdout"],
];
const binary = [
  "+",
  "-",
  "*",
  "/",
  "//",
  "%",
  "^",
  "..",
  "==",
  "~=",
  "<",
  "<=",
  "and",
  "or",
  "&",
  "|",
  "~",
  "<<",
  ">>",
];
const unary = ["-", "not ", "#", "~"];

const any = (list: readonly string[]) => fc.constantFrom(...list);
const text = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(""));
const list = (item: fc.Arbitrary<string>, most: number) =>
  fc.array(item, { maxLength: most }).map((items) => items.join(", "));

const { block } = fc.letrec<Record<"expression" | "place" | "call" | "statement" | "block", string>>(
  (tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      any(values),
      any(globals),
      any(names),
      tie("place"),
      tie("call"),
      text(
        fc.constant("("),
        tie("expression"),
        any(binary).map((each) => ` ${each} `),
        tie("expression"),
        fc.constant(")"),
      ),
      text(any(unary), tie("expression")),
      text(
        fc.constant("{ "),
        list(text(any(keys), fc.constant(" = "), tie("expression")), 3),
        fc.constant(" }"),
      ),
      text(fc.constant("function(a, ...) "), tie("block"), fc.constant(" end")),
    ),
    place: fc.oneof(
      { maxDepth: 4 },
      any(names),
      text(any(globals), fc.constant("."), any(keys)),
      text(fc.constant("("), tie("expression"), fc.constant(")["), tie("expression"), fc.constant("]")),
    ),
    call: fc.oneof(
      { maxDepth: 4 },
      text(any(globals), fc.constant("("), list(tie("expression"), 3), fc.constant(")")),
      text(
        any(globals),
        fc.constant("."),
        any(keys),
        fc.constant("("),
        list(tie("expression"), 3),
        fc.constant(")"),
      ),
      text(
        fc.constant("("),
        tie("expression"),
        fc.constant("):"),
        any(keys),
        fc.constant("("),
        list(tie("expression"), 2),
        fc.constant(")"),
      ),
      text(fc.constant("pcall("), list(tie("expression"), 3), fc.constant(")")),
    ),
    statement: fc.oneof(
      { maxDepth: 3 },
      text(fc.constant("local "), any(["a", "b", "c"]), fc.constant(" = "), tie("expression")),
      text(tie("place"), fc.constant(" = "), tie("expression")),
      tie("call").map((call) => `;${call}`),
      text(fc.constant("RGWDebugLog(tostring("), tie("expression"), fc.constant("))")),
      text(fc.constant("if "), tie("expression"), fc.constant(" then "), tie("block"), fc.constant(" end")),
      text(fc.constant("for a = 1, 3 do "), tie("block"), fc.constant(" end")),
      text(
        fc.constant("for b, c in pairs("),
        tie("expression"),
        fc.constant(") do "),
        tie("block"),
        fc.constant(" end"),
      ),
      text(fc.constant("while "), tie("expression"), fc.constant(" do "), tie("block"), fc.constant(" end")),
      fc.constant("goto done"),
    ),
    block: fc
      .array(tie("statement"), { maxLength: 4 })
      .map((statements) => `do ${statements.join("\n")} end`),
  }),
);

/** A script of up to eight statements; some do not load, as a label may be missing. */
export const program = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => `${blocks.join("\n")}\n::done::`);

/** Precompiled functions with some of their bytes changed, as a script that loads them. */
export const brokenBytecode = fc
  .array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 })
  .map(
    (
      changes,
    ) => `local code = string.dump(function(x) local t = { x } for i = 1, 3 do t[i] = i .. x end return #t end)
local bytes = { code:byte(1, -1) }
for _, change in ipairs({ ${changes.map(([at, byte]) => `{ ${at}, ${byte} }`).join(", ")} }) do
  bytes[change[1] % #bytes + 1] = change[2]
end
local loaded = load(string.char(table.unpack(bytes)), "broken", "b")
if loaded then RGWDebugLog(tostring(loaded("x"))) end`,
  );
