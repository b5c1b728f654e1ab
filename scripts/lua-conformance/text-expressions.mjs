/** Expressions of `string` and `utf8`. */

const TEXTS = [
  '"hello world"',
  '"a.b-c"',
  '"  trim  "',
  '"x=1, y=2"',
  '"\\0\\1\\255z"',
  '"aaa"',
  '""',
  '"[tag]"',
  '"a\\nb\\tc"',
  '"THE (quick) fox"',
  '"\\u{20AC}uro"',
  '"k%1"',
];
const PATTERNS = [
  "%a+",
  "%d*",
  "(%w+)=(%w+)",
  "^%s*(.-)%s*$",
  ".-",
  ".",
  "[a-c]+",
  "[^a-c]",
  "%b()",
  "%f[%w]%w+",
  "()l()",
  "(h)(e)",
  "a*",
  "a-$",
  "^a",
  "[%a_][%w_]*",
  "%",
  "[a",
  "(",
  ")",
  "%1",
  "(a)%1",
  "%f",
  "%b",
  "[]]",
  "[^]]",
  "[a-]",
  "%g+",
  "%x",
  "[%",
  "(()",
  "a?b",
  "%z",
  "\\0",
  "[\\0-\\31]",
  "%u%l",
  "%p",
  "%c",
  "l+",
  "(l)(l)%2",
  "[%a-z]",
  "%.",
  "x*y",
];
const REPLACEMENTS = [
  '"<%0>"',
  '"%1"',
  '"%2"',
  '"%%"',
  '"%"',
  '"%x"',
  '""',
  "string.upper",
  '{a = "A", l = 1, h = false}',
  "function(a, b) return b end",
  "function() return {} end",
  "7",
  "nil",
  "true",
];

export function textExpressions(
  { pick, below, chance, times },
  { integer, small, float, number, operand, numeral, hex },
) {
  const text = () => (chance(0.8) ? pick(TEXTS) : `"${times(below(12), () => `\\x${hex(2)}`).join("")}"`);
  const pattern = () => `"${pick(PATTERNS)}"`;
  const position = () => pick([small(), small(), small(), integer(), "nil"]);
  const spec = (letters) => {
    const flags = times(below(3), () => pick([..."-+ #0"])).join("");
    const width = chance(0.4) ? below(25) : "";
    const precision = chance(0.4) ? `.${chance(0.9) ? below(22) : ""}` : "";
    return `%${flags}${width}${precision}${pick([...letters])}`;
  };
  const packOption = () =>
    pick([
      "b",
      "B",
      "h",
      "H",
      "i",
      "I",
      "l",
      "L",
      "j",
      "J",
      "T",
      "i3",
      "I5",
      "i8",
      "I8",
      "i9",
      "i16",
      "I16",
      "i17",
      "<",
      ">",
      "=",
      "!4",
      "!8",
      "!3",
      "x",
      "Xi4",
      "Xd",
      "X",
      " ",
      "f",
      "d",
      "n",
      "s",
      "s1",
      "s2",
      "z",
      "c5",
      "c0",
      "c",
      "i0",
      "q",
    ]);
  const packArgument = () => pick([small, integer, float, text, numeral])();
  const bytes = () =>
    `"${times(below(24), () => `\\x${chance(0.3) ? pick(["00", "ff", "7f", "80"]) : hex(2)}`).join("")}"`;
  const codes = () =>
    times(1 + below(3), () =>
      pick([
        "72",
        "228",
        "8364",
        "0x10FFFF",
        "0x110000",
        "-1",
        "0xD800",
        "128",
        "0x7FF",
        "0x800",
        "0xFFFF",
        "0x10000",
        integer(),
        small(),
      ]),
    ).join(", ");
  return [
    () => `string.format("${spec("diuxXoc")}", ${integer()})`,
    () => `string.format("${spec("di")}", ${operand()})`,
    () => `string.format("${spec("uxXoc")}", ${number()})`,
    () => `string.format("${spec("eEfgGaA")}", ${number()})`,
    () => `string.format("${spec("fge")}", ${float()})`,
    () =>
      `string.format("${spec("s")}", ${chance(0.5) ? text() : operand()})`
        .replace("{}", "nil")
        .replace("print", "true"),
    () => `string.format("%q", ${chance(0.5) ? text() : operand()})`,
    () => `string.format("${spec("diuxXoceEfgGaAqsFpky%")}${spec("ds")}", ${number()}, ${small()})`,
    () =>
      `string.pack("${times(1 + below(4), packOption).join("")}", ${times(below(5), packArgument).join(", ") || "nil"})`,
    () =>
      `string.pack("${pick(["b", "B", "h", "H", "i4", "I4", "i3", "I3", "j", "J", "i16", "I16", ">i7", "<I7"])}", ${integer()})`,
    () => `string.packsize("${times(1 + below(5), packOption).join("")}")`,
    () =>
      `string.unpack("${times(1 + below(4), packOption).join("")}", ${bytes()}${chance(0.3) ? `, ${position()}` : ""})`,
    () =>
      `string.unpack("${pick(["<", ">", "="])}${pick(["b", "B", "h", "H", "i4", "I4", "i3", "I3", "j", "J", "i16", "I16", "i7", "f", "d"])}", ${bytes()})`,
    () => `string.rep(${text()}, ${small()}${chance(0.4) ? `, ${text()}` : ""})`,
    () =>
      `string.rep("abc", ${pick(["1e10", "2^31", "1e9", "math.maxinteger", "math.mininteger", "2^53", "1.5", "-2^40"])}, ${pick(['""', '"abcdefghij"'])})`,
    () => `string.sub(${text()}, ${position()}, ${position()})`,
    () => `string.byte(${text()}, ${position()}, ${position()})`,
    () => `string.char(${times(below(4), () => pick([small(), String(below(300)), integer()])).join(", ")})`,
    () => `string.${pick(["len", "lower", "upper", "reverse"])}(${chance(0.8) ? text() : operand()})`,
    () => `string.${pick(["find", "match"])}(${text()}, ${pattern()}${chance(0.4) ? `, ${position()}` : ""})`,
    () => `string.find(${text()}, ${pattern()}, ${position()}, true)`,
    () =>
      `string.gsub(${text()}, ${pattern()}, ${pick(REPLACEMENTS)}${chance(0.3) ? `, ${position()}` : ""})`,
    () =>
      `(function() local r = {} for a, b in string.gmatch(${text()}, ${pattern()}) do r[#r + 1] = tostring(a) .. ":" .. tostring(b) end return table.concat(r, "|") end)()`,
    () => `${text()} ${pick(["<", "<=", "==", ">"])} ${text()}`,
    () => `utf8.char(${codes()})`,
    () => `utf8.len(${text()}, ${position()}, ${position()})`,
    () => `utf8.codepoint(${text()}, ${position()}, ${position()})`,
    () => `utf8.offset(${text()}, ${small()}, ${position()})`,
    () =>
      `(function() local r = {} for p, c in utf8.codes(${chance(0.5) ? text() : `utf8.char(${codes()})`}) do r[#r + 1] = p .. ":" .. c end return table.concat(r, " ") end)()`,
  ];
}
