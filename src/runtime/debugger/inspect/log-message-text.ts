import type { Recording } from "../recording/recording";
import type { MessagePart } from "../walk/conditions/log-message";
import type { Evaluation } from "./evaluate";
import { messageValue, valueText } from "./lua-values";
import type { Program } from "./program";
import { sweep } from "./sweep";

/** A logpoint's text at one of its hits. */
export interface LogpointLine {
  readonly step: number;
  readonly text: string;
}

/** What a logpoint logs at each of its hits. An expression that fails shows its error in angle brackets. */
export function logpointLines(
  program: Program,
  recording: Recording,
  steps: readonly number[],
  parts: readonly MessagePart[],
): LogpointLine[] {
  const expressions = parts.flatMap((part) => ("expression" in part ? [part.expression] : []));
  const rows = sweep(program, recording, steps, expressions, evaluationMessage);
  return steps.map((step, i) => {
    const values = rows[i]!.values();
    const text = parts.map((part) => ("text" in part ? part.text : values.next().value)).join("");
    return { step, text };
  });
}

/** An evaluation inside a message: strings as they are. */
function evaluationMessage(evaluation: Evaluation): string {
  if (!evaluation.ok) return `<${evaluation.message}>`;
  return evaluation.values[0] === undefined ? "nil" : messageValue(evaluation.values[0]);
}

/** An evaluation as a watch shows it: strings quoted, several values with commas. */
export function evaluationText(evaluation: Evaluation): string {
  if (!evaluation.ok) return evaluation.message;
  return evaluation.values.length === 0 ? "nil" : evaluation.values.map(valueText).join(", ");
}
