import { tableJson } from "../state/json.ts";
import { layOperation, type RequestState, readRequest } from "../state/request.ts";
import { toText } from "../state/text.ts";
import type {
  Context,
  ContextResult,
  GatewayResult,
  Json,
  JsonObject,
  RunInput,
  RunObserver,
} from "../types.ts";
import { httpAnswer, readOperationAnswer, responseOf, settleResponse } from "./answer.ts";
import { endsRun, idle, runContext } from "./context.ts";
import { dataOf } from "./data.ts";
import { Session } from "./session.ts";
import { upload } from "./upload.ts";

/**
 * Runs a request through the gateway: preRequest, the operation, postRequest, with the scripts of the other contexts
 * where they belong. Throws an `InputError` for a mistake in the input, before anything runs.
 */
export function run(input: RunInput, observer: RunObserver = {}): GatewayResult {
  const session = new Session(input);
  const state = readRequest(input.request, session.readOptions);
  const { response, others } = operationParts(input.operation);
  const operation = readOperationAnswer(response);
  const data = dataOf(input);
  const uploaded = upload(session, observer);
  const contexts = [...uploaded.rejected];
  const go = (context: Context): boolean => {
    const script = uploaded.scripts[context];
    if (script === undefined) return true;
    const { result } = runContext(session, context, script, state, observer);
    contexts.push(result);
    return !endsRun(result, input.crashes);
  };

  const survived = go("preRequest");
  if (survived) {
    layOperation(state, others, session.readOptions);
    settleResponse(session, state, operation);
  }
  const http = survived ? httpAnswer(session, state, operation, data) : null;
  const answered = survived && go("postRequest");
  if (!survived && uploaded.scripts.postRequest !== undefined) contexts.push(idle("postRequest", "skipped"));
  return result(session, state, contexts, answered ? http : null);
}

/** The answer of the operation apart from what else it did. */
function operationParts(operation: JsonObject): { response: Json | undefined; others: JsonObject } {
  const entries = Object.entries(operation);
  const isResponse = ([name]: [string, Json]) => name.toLowerCase() === "response";
  return {
    response: entries.find(isResponse)?.[1],
    others: Object.fromEntries(entries.filter((entry) => !isResponse(entry))),
  };
}

function result(
  session: Session,
  state: RequestState,
  contexts: ContextResult[],
  http: GatewayResult["http"],
): GatewayResult {
  const response = responseOf(state);
  return {
    format: 1,
    name: session.input.name,
    release: session.input.release,
    contexts,
    request: tableJson(state.fields, session.input.release),
    response: {
      HTTPStatusCode: response.status,
      HTTPStatus: toText(response.httpStatus),
      RGWCode: response.rgwCode,
      Message: toText(response.message),
    },
    http,
  };
}
