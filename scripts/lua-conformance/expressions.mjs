import { libraryExpressions } from "./library-expressions.mjs";
import { randomSource } from "./random.mjs";
import { textExpressions } from "./text-expressions.mjs";
import { valueMakers } from "./values.mjs";

const ARITHMETIC = ["+", "-", "*", "/", "//", "%", "^"];
const BITWISE = ["&", "|", "~", "<<", ">>"];
const COMPARISON = ["==", "~=", "<", "<=", ">", ">="];

function arithmetic({ pick, chance }, { number, operand, integer, small }) {
  const binary = (operators, left, right) => {
    const operator = pick(operators);
    /* once as constants, which the compiler folds, and once as variables, which the machine computes */
    return chance(0.5)
      ? `(${left}) ${operator} (${right})`
      : `(function(a, b) return a ${operator} b end)(${left}, ${right})`;
  };
  return [
    () => binary(ARITHMETIC, operand(), operand()),
    () => binary(ARITHMETIC, integer(), integer()),
    () => binary(["//", "%", "*"], integer(), chance(0.5) ? small() : integer()),
    () => binary(BITWISE, operand(), operand()),
    () => binary(BITWISE, integer(), chance(0.5) ? small() : integer()),
    () => binary(COMPARISON, operand(), operand()),
    () => binary(COMPARISON, number(), number()),
    () => binary([".."], number(), operand()),
    () => `${pick(["-", "~", "not ", "#"])}(${operand()})`,
    () =>
      `(function(a) return ${pick(["-a", "~a", "- -a", "a + 0", "a | 0", "a == a + 0.0", "a * 1.0"])} end)(${operand()})`,
    () => `string.format("%.17g", ${number()} ${pick(["+", "-", "*", "/", "//", "%"])} ${number()})`,
  ];
}

function conversions({ pick, below }, { numeral, number, operand, digits }) {
  return [
    () => `tonumber(${numeral()})`,
    () => `math.type(tonumber(${numeral()})), ${numeral()} + 0`,
    () => `string.format("%a", ${numeral()})`,
    () =>
      `tonumber(${pick(['"zz"', '"7F"', '"-ff"', '" 10 "', '"1.0"', '""', '"8"', '"+1"', '"ffffffffffffffff"', `"${digits(22)}"`])}, ${pick(["2", "8", "10", "16", "36", "37", "1", "3"])})`,
    () => `tostring(${number()}), math.type(${number()})`,
    () => `math.tointeger(${operand()})`,
    () => `math.tointeger(${number()} ${pick(["", "+ 0.0", "- 0.0"])})`,
    () => `${number()} == ${number()} + 0.0`,
    () => `tostring(${below(1000)}e${below(40) - 20})`,
  ];
}

function loops({ pick }, { number, integer, small }) {
  const loop = (from, to, step) =>
    `(function() local r = {} for i = ${from}, ${to}${step} do r[#r + 1] = tostring(i) if #r > 5 then break end end return table.concat(r, " ") end)()`;
  return [
    () => loop(number(), number(), pick(["", `, ${number()}`])),
    () => loop(integer(), integer(), pick(["", ", 1", ", -1", `, ${integer()}`])),
    () => loop(small(), small(), pick(["", `, ${small()}`, `, ${small()}.0`, ", 0.5", ", -0.25"])),
  ];
}

function keys({ pick }, { number, integer }) {
  const table = (a, b, c) =>
    `(function() local t = {} t[${a}] = 1 t[${b}] = 2 t[${c}] = nil local n = 0 for k, v in pairs(t) do n = n + v * (math.type(k) == "integer" and 10 or 1) end return t[${a}], t[${b}], n end)()`;
  return [
    () => table(number(), number(), number()),
    () => {
      const n = integer();
      return table(n, `${n} + 0.0`, pick([n, "1", "-0.0"]));
    },
  ];
}

/** `count` expressions, the same ones for the same seed. */
export function expressions(seed, count) {
  const random = randomSource(seed);
  const values = valueMakers(random);
  const kinds = [
    ...arithmetic(random, values),
    ...arithmetic(random, values),
    ...conversions(random, values),
    ...conversions(random, values),
    ...loops(random, values),
    ...keys(random, values),
    ...textExpressions(random, values),
    ...libraryExpressions(random, values),
  ];
  const made = new Set();
  while (made.size < count) made.add(random.pick(kinds)());
  return [...made];
}
