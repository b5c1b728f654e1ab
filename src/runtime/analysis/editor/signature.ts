import type { Script } from "../diagnostics/index";
import { parameterLabel, signatureLabel } from "../libraries/index";
import { type CallExpression, nodesAt } from "../syntax/index";
import { typeText } from "./describe";
import { expectedType } from "./typeAt";

export interface SignatureHelp {
  /** The whole call. */
  label: string;
  description: string;
  parameters: { label: string }[];
  /** Which parameter the cursor is at, from 0; past the last of a function that takes any number. */
  activeParameter: number;
}

/** The function whose arguments are being typed at an offset. */
export function signatureHelp(script: Script, offset: number): SignatureHelp | undefined {
  const { parsed } = script;
  const call = callAround(script, offset);
  if (!call) return undefined;
  const activeParameter = countCommas(script, call, offset);
  const type = expectedType(script, call.callee);
  if (type.kind !== "function") return undefined;
  if (type.doc) {
    const isMethodOfText =
      call.callee.type === "Index" && call.callee.access === ":" && type.doc.name.startsWith("string.");
    return {
      label: signatureLabel(type.doc),
      description: type.doc.description,
      parameters: type.doc.parameters.map((parameter) => ({ label: parameterLabel(parameter) })),
      activeParameter: activeParameter + (isMethodOfText ? 1 : 0),
    };
  }
  if (!type.body) return undefined;
  const labels = type.body.parameters.map((parameter) => {
    const use = script.scopes.declared.get(parameter)?.uses[0];
    const known = use && script.types.of(use.node);
    return known && known.kind !== "unknown" ? `${parameter.name}: ${typeText(known)}` : parameter.name;
  });
  const name = parsed.source.text.slice(call.callee.start, call.callee.end);
  return {
    label: `${name}(${[...labels, ...(type.body.vararg ? ["..."] : [])].join(", ")})`,
    description: "",
    parameters: labels.map((label) => ({ label })),
    activeParameter,
  };
}

/** The innermost call whose parentheses hold an offset; one that is not closed yet holds the blanks behind it. */
function callAround({ parsed }: Script, offset: number): CallExpression | undefined {
  const { text } = parsed.source;
  const blanks = /\s*$/.exec(text.slice(0, offset))![0].length;
  return nodesAt(parsed.chunk, offset - blanks).findLast((node): node is CallExpression => {
    if (node.type !== "Call") return false;
    const { start, end } = node.argumentsRange;
    const isClosed = text[end - 1] === ")" && end - 1 > start;
    return text[start] === "(" && start < offset && !(isClosed && offset >= end);
  });
}

/** Commas of the call itself before an offset. */
function countCommas({ parsed }: Script, call: CallExpression, offset: number): number {
  const commas = parsed.tokens.filter(
    ({ text, kind, start }) =>
      kind === "symbol" && text === "," && start >= call.argumentsRange.start && start < offset,
  );
  return commas.filter(({ start }) => !call.arguments.some((one) => one.start <= start && start < one.end))
    .length;
}
