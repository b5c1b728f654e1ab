/** Expressions of `math`, `table`, `bit32` and the base functions. */

const ONE = ["abs", "ceil", "floor", "sqrt", "modf", "tointeger", "type", "frexp", "fmod"];
const TWO = ["fmod", "max", "min", "pow", "ult", "ldexp"];
/* the C library's results may differ from JavaScript's in the last bits of a double: these are compared by 12 digits */
const ROUNDED = [
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "exp",
  "log",
  "log10",
  "cosh",
  "sinh",
  "tanh",
  "deg",
  "rad",
];
const BIT32 = ["band", "bor", "bxor", "btest", "lshift", "rshift", "arshift", "lrotate", "rrotate"];

export function libraryExpressions({ pick, below, chance, times }, { integer, small, number, operand }) {
  const list = () => `{${times(below(6), () => pick([small(), small(), '"s"'])).join(", ")}}`;
  const numbers = () => `{${times(below(8), small).join(", ")}}`;
  const index = () => pick([small(), small(), integer()]);
  return [
    () => `math.${pick(ONE)}(${operand()})`,
    () => `math.${pick(TWO)}(${operand()}, ${operand()})`,
    () => `math.${pick(["max", "min"])}(${times(1 + below(4), number).join(", ")})`,
    () =>
      `string.format("%.12g", math.${pick(ROUNDED)}(${pick([small(), number(), "0.5", "-0.25", "1e-5"])}))`,
    () => `string.format("%.12g", math.log(${number()}, ${pick(["2", "10", "3", "0.5", number()])}))`,
    () => `string.format("%.12g", math.atan(${number()}, ${number()}))`,
    () =>
      `(function() math.randomseed(${integer()}) return math.random(), math.random(${pick(["1", "6", "100", "2^40", integer()])}) end)()`,
    () => `(function() math.randomseed(${small()}) return math.random(${index()}, ${index()}) end)()`,
    () => `bit32.${pick(BIT32)}(${integer()}, ${chance(0.6) ? small() : integer()})`,
    () => `bit32.bnot(${operand()})`,
    () => `bit32.extract(${integer()}, ${small()}, ${pick([small(), "nil"])})`,
    () => `bit32.replace(${integer()}, ${integer()}, ${small()}, ${pick([small(), "nil"])})`,
    () => `select(${index()}, ${times(below(4), small).join(", ") || "nil"})`,
    () => `table.unpack(${list()}, ${small()}, ${pick([small(), "nil", "2^31", "1e7", "math.maxinteger"])})`,
    () =>
      `table.unpack(${list()}, ${pick(["math.maxinteger", "math.maxinteger - 1", "2^53", "math.mininteger"])}, ${pick(["math.maxinteger", "2^53", "1"])})`,
    () =>
      `(function() local t = ${numbers()} table.insert(t, ${pick([`${index()}, 9`, "9"])}) return table.concat(t, " ") end)()`,
    () =>
      `(function() local t = ${numbers()} return table.remove(t${pick(["", `, ${index()}`])}), table.concat(t, " ") end)()`,
    () =>
      `(function() local t = table.move(${numbers()}, ${small()}, ${small()}, ${index()}) return t[1], t[2], t[3] end)()`,
    () => `table.concat(${list()}, ${pick(['", "', '""', "nil", "1"])}, ${small()}, ${small()})`,
    () =>
      `(function() local t = ${numbers()} table.sort(t${pick(["", ", function(a, b) return a > b end"])}) return table.concat(t, " ") end)()`,
    () => `rawequal(${number()}, ${number()}), rawlen(${list()}), next(${list()})`,
    () => `tostring(${operand()}) == nil, type(${operand()})`,
  ];
}
