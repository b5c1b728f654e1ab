import type { DebugProtocol } from "@vscode/debugprotocol";
import { evaluationText } from "../../runtime/debugger";
import type { Debuggee } from "./debuggee";
import type { FrameHandle } from "./handles";
import type { Handlers } from "./requests";

const set = (debuggee: Debuggee, target: string, value: string, frame: FrameHandle): { value: string } => {
  debuggee.assign(`${target} = ${value}`, frame);
  return { value: evaluationText(debuggee.session.standstill.evaluate(target, frame.index)) };
};

/** Requests that change a value: they make a fork of the run, with a recording of its own. */
export const assignment: Handlers = {
  setVariable: (debuggee, { variablesReference, name, value }: DebugProtocol.SetVariableArguments) => {
    const { frame, variables } = debuggee.variables.get(variablesReference);
    const target = variables().find((variable) => variable.name === name)?.evaluateName;
    if (target === undefined || target.startsWith("(")) throw new Error(`${name} cannot be set`);
    return set(debuggee, target, value, frame);
  },
  setExpression: (debuggee, { expression, value, frameId }: DebugProtocol.SetExpressionArguments) => {
    const frame = frameId === undefined ? debuggee.topFrame() : debuggee.frames.get(frameId);
    return set(debuggee, expression, value, frame);
  },
};
