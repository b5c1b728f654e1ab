import { readFileSync } from "node:fs";

/** Kinds of variable that an error names, each an expression of a value `v` with what it needs before it. */
const PLACES = [
  (v) => [`local a = ${v}`, "a"],
  (v) => [`g = ${v}`, "g"],
  (v) => [`local t = {f = ${v}}`, "t.f"],
  (v) => [`local t = {[1] = ${v}}`, "t[1]"],
  (v) => [`t = {f = {f = ${v}}}`, "t.f.f"],
  (v) => [`local u = ${v} local function f()`, "u", "end return f()"],
  (v) => ["", `(${v})`],
];

const VALUES = ["nil", "true", "{}", '"text"', "next", "1.5"];

const USES = [
  (x) => `${x}()`,
  (x) => `return ${x}.key.key`,
  (x) => `${x}.key.key = 1`,
  (x) => `return ${x} + 1`,
  (x) => `return 2 * ${x}`,
  (x) => `return -${x}`,
  (x) => `return "a" .. ${x}`,
  (x) => `return ${x} | 1`,
  (x) => `return ~${x}`,
  (x) => `return #${x}`,
  (x) => `return ${x} < 1`,
  (x) => `return ${x} <= {}`,
  (x) => `for i = 1, ${x} do end`,
  (x) => `for k in ${x} do end`,
  (x) => `${x}:method()`,
];

function namedVariables() {
  const made = [];
  for (const place of PLACES)
    for (const value of VALUES)
      for (const use of USES) {
        const [before, name, after = ""] = place(value);
        made.push(`${before} ${use(name)} ${after}`.trim());
      }
  return made;
}

function limits() {
  const locals = Array.from({ length: 201 }, (_, i) => `a${i}`);
  const many = (n, text) => Array.from({ length: n }, () => text);
  return [
    `local ${locals.join(", ")} = 1`,
    locals.map((name) => `local ${name} = 1`).join("\n"),
    `local function f() ${locals.map((name) => `local ${name}`).join(" ")} end`,
    `local ${locals.slice(0, 100).join(", ")} local ${locals.slice(100, 160).join(", ")} function f() return ${locals.slice(0, 160).join(" + ")} end`,
    `${many(201, "(").join("")}1${many(201, ")").join("")}`,
    `return ${many(250, "(").join("")}1${many(250, ")").join("")}`,
    `return ${many(250, "{").join("")}${many(250, "}").join("")}`,
    `${many(250, "do").join(" ")} ${many(250, "end").join(" ")}`,
    `return ${many(250, "f(").join("")}${many(250, ")").join("")}`,
    `return ${many(250, "-").join(" ")}1`,
    `return ${many(260, "x").join(" .. ")}`,
    `f(${many(260, "1").join(", ")})`,
    `local function f(${Array.from({ length: 256 }, (_, i) => `p${i}`).join(", ")}) end`,
  ];
}

/** Chunks that fail: the ones of snippets.txt, and those made from the lists above. */
export function snippets() {
  const written = readFileSync(new URL("snippets.txt", import.meta.url), "utf8")
    .split("\n----\n")
    .map((text) => text.replace(/\n$/, ""));
  return [...written, ...namedVariables(), ...limits()];
}
