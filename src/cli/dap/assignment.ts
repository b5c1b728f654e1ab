import type { DebugProtocol } from "@vscode/debugprotocol";
import { evaluationText } from "../../runtime/debugger";
import type { Handlers } from "./requests";

/** Requests that change a value: they make a fork of the run, with a recording of its own. */
export const assignment: Handlers = {
  setVariable: (debuggee, { variablesReference, name, value }: DebugProtocol.SetVariableArguments) => {
    const { session } = debuggee;
    const { frame, variables } = debuggee.variables.get(variablesReference);
    const target = variables().find((variable) => variable.name === name)?.evaluateName;
    if (target === undefined || target.startsWith("(")) throw new Error(`${name} cannot be set`);
    debuggee.assign(`${target} = ${value}`, frame);
    return { value: evaluationText(session.standstill.evaluate(target, frame.index)) };
  },
};
