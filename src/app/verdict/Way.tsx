import type { CaseResult } from "../../worker/client";
import { textField } from "../domain/operation";
import { statusWords } from "../domain/outcome";
import { count } from "../domain/values";
import { HttpAnswer } from "./HttpAnswer";
import "./Way.css";

/** The way of the request: what came in, each context with its end, the operation between them, what goes out. */
export function Way({ result, request }: { result: CaseResult; request: unknown }) {
  const method = textField(request, "HTTP", "Method");
  const operation = textField(request, "RGWOp");
  const before = result.contexts.filter(({ context }) => context !== "postRequest");
  const after = result.contexts.filter(({ context }) => context === "postRequest");
  return (
    <ol className="way" aria-label="The way of the request">
      {method && <li className="way-method">{method}</li>}
      {before.map((each) => (
        <Stop key={each.context} {...each} />
      ))}
      {operation && <li className="way-operation">{operation}</li>}
      {after.map((each) => (
        <Stop key={each.context} {...each} />
      ))}
      <li className="way-end">
        <HttpAnswer http={result.http} />
      </li>
    </ol>
  );
}

function Stop({ context, status, steps }: CaseResult["contexts"][number]) {
  const { short, tone } = statusWords(status);
  return (
    <li title={status === "skipped" ? undefined : count(steps, "step")}>
      {context} <span className={`tone-${tone}`}>{short}</span>
    </li>
  );
}
