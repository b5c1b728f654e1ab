import type { Block, Expression, IfClause, IndexExpression, NameExpression, Statement } from "../nodes";
import type { Cursor } from "./cursor";
import { parseExpression, parseExpressionList, parseIndex, parseSuffixed } from "./expressions";
import { parseFunctionBody } from "./functions";
import { parseLocal } from "./locals";
import { parseFor } from "./loops";
import { parseIdentifier } from "./names";

const blockEnds = ["end", "else", "elseif", "until"] as const;
const statementStarts = "if while do for repeat function local return break goto :: ;".split(" ");

/**
 * Statements up to a word that ends a block. At the end of the text or at a closing word of another block it
 * stops too; who opened the block then says what is missing.
 */
export function parseBlock(cursor: Cursor): Block {
  const start = cursor.lastEnd;
  const body: Statement[] = [];
  parseStatements(cursor, body);
  return { type: "Block", start, end: cursor.endBlock(), body };
}

/**
 * Adds the statements of a block to `body`.
 * @param begin is told of each before it is read, and may go on to a later place
 */
export function parseStatements(cursor: Cursor, body: Statement[], begin = () => {}): void {
  while (!cursor.ended && !cursor.isOneOf(blockEnds)) {
    if (cursor.takeIf(";")) continue;
    begin();
    if (cursor.ended) return;
    const statement = parseRecovering(cursor);
    if (statement) body.push(statement);
    if (statement?.type === "Return") return;
  }
}

/** Parses a statement; after a mistake, goes on at the next line or word that can begin one. */
function parseRecovering(cursor: Cursor): Statement | undefined {
  const { place: before, errors } = cursor;
  const statement = cursor.nested(() => parseStatement(cursor));
  if (cursor.place === before) cursor.take();
  if (errors.length > cursor.recoveredErrors) {
    const line = cursor.lastLine;
    while (!cursor.ended && cursor.token.line === line && !startsOrEnds(cursor)) cursor.take();
    cursor.recoveredErrors = errors.length;
  }
  return statement;
}

function startsOrEnds(cursor: Cursor): boolean {
  return cursor.isOneOf(blockEnds) || cursor.isOneOf(statementStarts);
}

function parseStatement(cursor: Cursor): Statement | undefined {
  const { start, line } = cursor.token;
  if (cursor.is("if")) return parseIf(cursor);
  if (cursor.takeIf("while")) {
    const condition = parseExpression(cursor);
    cursor.expect("do");
    const block = parseBlock(cursor);
    cursor.expectClosing("end", "while", line);
    return { type: "While", start, end: cursor.lastEnd, condition, block };
  }
  if (cursor.takeIf("do")) {
    const block = parseBlock(cursor);
    cursor.expectClosing("end", "do", line);
    return { type: "Do", start, end: cursor.lastEnd, block };
  }
  if (cursor.is("for")) return parseFor(cursor);
  if (cursor.takeIf("repeat")) {
    const block = parseBlock(cursor);
    cursor.expectClosing("until", "repeat", line);
    const condition = parseExpression(cursor);
    return { type: "Repeat", start, end: cursor.lastEnd, block, condition };
  }
  if (cursor.takeIf("function")) return parseFunctionStatement(cursor, start);
  if (cursor.is("local")) return parseLocal(cursor);
  if (cursor.takeIf("::")) {
    cursor.jumps++;
    const label = parseIdentifier(cursor);
    cursor.expect("::");
    return { type: "Label", start, end: cursor.lastEnd, label };
  }
  if (cursor.takeIf("return")) return parseReturn(cursor, start);
  if (cursor.takeIf("break")) {
    cursor.jumps++;
    return { type: "Break", start, end: cursor.lastEnd };
  }
  if (cursor.takeIf("goto")) {
    cursor.jumps++;
    const label = parseIdentifier(cursor);
    return { type: "Goto", start, end: cursor.lastEnd, label };
  }
  return parseExpressionStatement(cursor);
}

function parseIf(cursor: Cursor): Statement {
  const { start, line } = cursor.token;
  const clauses: IfClause[] = [];
  while (cursor.is("if") || cursor.is("elseif")) {
    if (cursor.is("if") && clauses.length > 0) break;
    const { start: clauseStart } = cursor.take();
    const condition = parseExpression(cursor);
    cursor.expect("then");
    const block = parseBlock(cursor);
    clauses.push({ type: "IfClause", start: clauseStart, end: block.end, condition, block });
  }
  if (cursor.is("else")) {
    const { start: clauseStart } = cursor.take();
    const block = parseBlock(cursor);
    clauses.push({ type: "IfClause", start: clauseStart, end: block.end, block });
  }
  cursor.expectClosing("end", "if", line);
  return { type: "If", start, end: cursor.lastEnd, clauses };
}

function parseReturn(cursor: Cursor, start: number): Statement {
  const none = cursor.ended || cursor.is(";") || cursor.isOneOf(blockEnds);
  const values = none ? [] : parseExpressionList(cursor);
  const end = cursor.lastEnd;
  cursor.takeIf(";");
  return { type: "Return", start, end, values };
}

function parseFunctionStatement(cursor: Cursor, start: number): Statement {
  const { name, start: nameStart, end: nameEnd } = parseIdentifier(cursor);
  let target: NameExpression | IndexExpression = { type: "Name", start: nameStart, end: nameEnd, name };
  while (cursor.is(".")) target = parseIndex(cursor, target, nameStart);
  const method = cursor.takeIf(":");
  if (method) {
    const key = parseIdentifier(cursor);
    target = { type: "Index", start: nameStart, end: key.end, base: target, access: ":", key };
  }
  const body = parseFunctionBody(cursor, cursor.lastEnd, method);
  return { type: "FunctionStatement", start, end: cursor.lastEnd, target, function: body };
}

function parseExpressionStatement(cursor: Cursor): Statement | undefined {
  const expression = parseSuffixed(cursor);
  if (expression.type === "Missing") return undefined;
  const { start } = expression;
  if (!cursor.is("=") && !cursor.is(",")) {
    if (expression.type !== "Call") cursor.fail("syntax error");
    return { type: "ExpressionStatement", start, end: expression.end, expression };
  }
  const targets = [checkTarget(cursor, expression)];
  while (cursor.takeIf(",")) targets.push(checkTarget(cursor, parseSuffixed(cursor)));
  const values = cursor.expect("=") ? parseExpressionList(cursor) : [];
  return { type: "Assign", start, end: cursor.lastEnd, targets, values };
}

function checkTarget(cursor: Cursor, target: Expression): Expression {
  if (target.type !== "Name" && target.type !== "Index") cursor.fail("syntax error");
  return target;
}
