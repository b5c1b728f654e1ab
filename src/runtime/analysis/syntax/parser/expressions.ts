import type { CallExpression, Expression, IndexExpression, SimpleExpression } from "../nodes";
import { numeralValue } from "../numerals";
import type { Cursor } from "./cursor";
import { parseFunctionBody } from "./functions";
import { parseIdentifier } from "./names";
import { binaryPriority, unaryOperators, unaryPriority } from "./operators";
import { parseTable } from "./tables";

/** Links of one chain (`a.b.c…`, `1 + 1 + …`) that are kept as a tree, so that walking it needs little stack. */
const maxChain = 1000;

export function parseExpression(cursor: Cursor): Expression {
  return parseOperation(cursor, 0);
}

export function parseExpressionList(cursor: Cursor): Expression[] {
  const list = [parseExpression(cursor)];
  while (cursor.takeIf(",")) list.push(parseExpression(cursor));
  return list;
}

function parseOperation(cursor: Cursor, limit: number): Expression {
  return cursor.nested(() => {
    let left = parseUnary(cursor);
    for (let links = 1; ; links++) {
      const operator = cursor.token.text;
      const priority = isOperator(cursor) ? binaryPriority[operator] : undefined;
      if (!priority || priority[0] <= limit) return left;
      if (links % maxChain === 0) left = missingAt(left.end);
      cursor.take();
      const right = parseOperation(cursor, priority[1]);
      left = { type: "Binary", start: left.start, end: right.end, operator, left, right };
    }
  });
}

function isOperator(cursor: Cursor): boolean {
  return cursor.token.kind === "symbol" || cursor.token.kind === "keyword";
}

function parseUnary(cursor: Cursor): Expression {
  const operator = unaryOperators.find((one) => cursor.is(one));
  if (!operator) return parseSimple(cursor);
  const { start } = cursor.take();
  const operand = parseOperation(cursor, unaryPriority);
  return { type: "Unary", start, end: operand.end, operator, operand };
}

const constants: Record<string, SimpleExpression["type"]> = { nil: "Nil", true: "True", false: "False" };

function parseSimple(cursor: Cursor): Expression {
  const { token } = cursor;
  const { start, end } = token;
  if (token.kind === "string") return parseString(cursor);
  if (token.kind === "integer" || token.kind === "float") {
    cursor.take();
    const value = token.error ? Number.NaN : numeralValue(token.text);
    return { type: "Number", start, end, value, integer: token.kind === "integer" };
  }
  if (token.kind === "keyword" && constants[token.text]) {
    cursor.take();
    return { type: constants[token.text]!, start, end };
  }
  if (cursor.is("...")) {
    if (!cursor.vararg) cursor.fail("cannot use '...' outside a vararg function");
    cursor.take();
    return { type: "Vararg", start, end };
  }
  if (cursor.is("{")) return parseTable(cursor);
  if (cursor.takeIf("function")) return parseFunctionBody(cursor, start, false);
  return parseSuffixed(cursor);
}

function parseString(cursor: Cursor): Expression {
  const { start, end, value = "", byteLength = 0 } = cursor.take();
  return { type: "String", start, end, value, byteLength };
}

/** A name or parenthesised expression with the fields, indexes and calls that follow it. */
export function parseSuffixed(cursor: Cursor): Expression {
  let expression = parsePrimary(cursor);
  if (expression.type === "Missing") return expression;
  for (let links = 1; ; links++) {
    const base: Expression = links % maxChain === 0 ? missingAt(expression.start) : expression;
    const longer = parseSuffix(cursor, base, expression.start);
    if (!longer) return expression;
    expression = longer;
  }
}

function parsePrimary(cursor: Cursor): Expression {
  const { start, end, kind, text, line } = cursor.token;
  if (kind === "name") {
    cursor.take();
    return { type: "Name", start, end, name: text };
  }
  if (cursor.takeIf("(")) {
    const inner = parseExpression(cursor);
    cursor.expectClosing(")", "(", line);
    return { type: "Paren", start, end: cursor.lastEnd, inner };
  }
  cursor.fail("unexpected symbol");
  return missingAt(cursor.lastEnd);
}

function parseSuffix(cursor: Cursor, base: Expression, start: number): Expression | undefined {
  if (cursor.is(".") || cursor.is("[")) return parseIndex(cursor, base, start);
  if (cursor.takeIf(":")) {
    const key = parseIdentifier(cursor);
    const callee: IndexExpression = { type: "Index", start, end: key.end, base, access: ":", key };
    if (opensArguments(cursor)) return parseCall(cursor, callee, start);
    cursor.fail("function arguments expected");
    return { ...callee, end: Math.max(callee.end, cursor.lastEnd) };
  }
  if (opensArguments(cursor)) return parseCall(cursor, base, start);
  return undefined;
}

export function parseIndex(cursor: Cursor, base: Expression, start: number): IndexExpression {
  if (cursor.takeIf("[")) {
    const key = parseExpression(cursor);
    cursor.expect("]");
    return { type: "Index", start, end: cursor.lastEnd, base, access: "[", key };
  }
  cursor.take();
  const key = parseIdentifier(cursor);
  return { type: "Index", start, end: key.end, base, access: ".", key };
}

function opensArguments(cursor: Cursor): boolean {
  return cursor.is("(") || cursor.is("{") || cursor.token.kind === "string";
}

function parseCall(cursor: Cursor, callee: Expression, start: number): CallExpression {
  const { start: open, line } = cursor.token;
  let list: Expression[];
  if (cursor.token.kind === "string") list = [parseString(cursor)];
  else if (cursor.is("{")) list = [parseTable(cursor)];
  else {
    cursor.take();
    list = cursor.is(")") ? [] : parseExpressionList(cursor);
    cursor.expectClosing(")", "(", line);
  }
  const end = cursor.lastEnd;
  const argumentsRange = { start: open, end };
  return { type: "Call", start, end, callee, arguments: list, argumentsRange };
}

function missingAt(offset: number): Expression {
  return { type: "Missing", start: offset, end: offset };
}
