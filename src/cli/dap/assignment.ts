import type { DebugProtocol } from "@vscode/debugprotocol";
import { evaluationText } from "../../runtime/debugger";
import { Answer, type Handlers } from "./requests.ts";

/** Requests that change a value: they make a fork of the run, with a recording of its own. */
export const assignment: Handlers = {
  setVariable: (debuggee, { variablesReference, name, value }: DebugProtocol.SetVariableArguments) => {
    const { session } = debuggee;
    const { frame, variables } = debuggee.variables.get(variablesReference);
    const target = variables().find((variable) => variable.name === name)?.evaluateName;
    if (target === undefined || target.startsWith("(")) throw new Error(`${name} cannot be set`);
    if (frame.thread !== debuggee.runningThread)
      throw new Error("only the running thread's values can be set");
    const parted = session.assign(`${target} = ${value}`, frame.index);
    const now = session.standstill.evaluate(target, frame.index);
    return new Answer({ value: evaluationText(now) }, () => debuggee.forked(parted));
  },
};
