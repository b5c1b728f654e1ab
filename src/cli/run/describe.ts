import type { CaseResult, Change, ContextResult } from "../../runtime";
import { blockedText } from "../blocked";
import { plural } from "../plural";
import { printable, type Style } from "../style";
import { describeExpectations } from "./expectations";
import { describeRgwTable } from "./rgwTable";
import { showText, showValue } from "./value";

/**
 * A result for a person to read: what each context did, what the client gets, what was expected.
 * @param releases which releases it stands for
 */
export function describeResult(result: CaseResult, style: Style, releases: string = result.release): string {
  const parts = [
    `${style.bold(releases)}  ${printable(result.name)}`,
    ...result.contexts.map((context) => describeContext(context, style)),
    ...describeSockets(result, style),
    ...describeRgwTable(result, style),
    describeAnswer(result, style),
    ...describeExpectations(result, style),
  ];
  return `${parts.join("\n\n")}\n`;
}

function describeContext(context: ContextResult, style: Style): string {
  const { status, outcome } = context;
  const mark = status === "ok" ? style.green : style.red;
  const lines = [
    `${style.bold(context.context)}  ${mark(status)}${style.dim(` · ${plural(context.steps, "step")}, ${plural(context.instructions, "instruction")}`)}`,
    ...context.log.flatMap(({ level, text, line }) => describeLine(level, text, line, style)),
    ...context.changes.map((change) => describeChange(change, style)),
    ...context.opsLog.map(() => "  wrote a record to the operations log"),
    ...describeNetwork(context, style),
  ];
  lines.push(...describeUnlogged(context, style));
  if (outcome)
    lines.push(`  ${style.yellow("why")}  ${outcome.reason}`, `  ${style.yellow("fix")}  ${outcome.fix}`);
  return lines.join("\n");
}

function describeChange({ path, before, after, line, round }: Change, style: Style): string {
  const text = `  ${printable(path)}: ${showValue(before)} → ${style.bold(showValue(after))}`;
  const where = [line === null ? [] : `line ${line}`, round === undefined ? [] : `round ${round}`].flat();
  return where.length === 0 ? text : `${text}  ${style.dim(where.join(", "))}`;
}

/** What happened at the addresses that a script connected to, but for what was read there. */
function describeNetwork({ network }: ContextResult, style: Style): string[] {
  return network
    .filter(({ kind }) => kind !== "read" && kind !== "received")
    .map(({ address, kind, text = "" }) => {
      const what = printable(text.replace(/\n+$/, ""));
      return `  ${style.dim(printable(address))} ${kind}${what && `  ${what}`}`;
    });
}

/** An error that no log line tells: a script that the upload command refuses was never run. */
function describeUnlogged({ error, log }: ContextResult, style: Style): string[] {
  if (!error || log.some(({ text }) => text.includes(error.message))) return [];
  return [`      ${style.red(printable(error.message).replace(/\n/g, "\n      "))}`];
}

/** A log line as radosgw writes it, after its level; further lines of its text have no header there either. */
function describeLine(level: number, text: string, line: number | null, style: Style): string[] {
  const [first = "", ...rest] = printable(text).split("\n");
  const shown = level <= 1 ? style.red(first) : first;
  return [
    atLine(`  ${String(level).padStart(2)}  ${shown}`, line, style),
    ...rest.map((more) => `      ${more}`),
  ];
}

function atLine(text: string, line: number | null, style: Style): string {
  return line === null ? text : `${text}  ${style.dim(`line ${line}`)}`;
}

/** How long sockets blocked the request, and what was sent in vain; nothing where no script connected anywhere. */
function describeSockets({ network }: CaseResult, style: Style): string[] {
  if (!network) return [];
  const isUsed = network.addresses.some(
    ({ connections, failed }) => connections.length > 0 || failed.length > 0,
  );
  if (network.blockedMs === 0 && !isUsed) return [];
  const lost = network.addresses.flatMap(({ address, connections }) =>
    connections.flatMap(({ lost }) => (lost === "" ? [] : [{ address, lost }])),
  );
  const lines = [
    `${style.bold("sockets")}  blocked the request ${network.blockedMs === null ? "" : "for "}${blockedText(network.blockedMs)}`,
    ...lost.map(
      ({ address, lost }) =>
        `  ${style.red("lost")}  ${style.dim(printable(address))} ${showText(lost.replace(/\n+$/, ""))}`,
    ),
  ];
  return [lines.join("\n")];
}

function describeAnswer(result: CaseResult, style: Style): string {
  const { http, operation } = result;
  if (!http) return `${style.bold("client")}  gets no answer`;
  const became =
    operation === "aborted"
      ? ", the operation was aborted"
      : operation === "done" && http.status >= 400
        ? ", but the operation was done"
        : "";
  const status = `${style.bold("client")}  gets ${http.status} ${http.reason}${style.yellow(became)}`;
  return http.body === "" ? status : `${status}\n${indent(printable(http.body))}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
