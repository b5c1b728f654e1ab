import type { Release } from "../releases/index";
import { tableJson } from "../state/json";
import { readRequest } from "../state/request";
import { toText } from "../state/text";
import type { GatewayResult, RunInput, RunObserver } from "../types";
import { readOperation, responseOf } from "./answer";
import { Background } from "./background";
import { dataOf } from "./data";
import { RequestRun } from "./request-run";
import { Session } from "./session";
import { upload } from "./upload";

/**
 * Runs a request through the gateway: preRequest, the operation, postRequest, with the scripts of the other contexts
 * where they belong. Throws an `InputError` for a mistake in the input, before anything runs.
 * @param release how the gateway behaves, where that is not the release of the input's name: asking what a single
 *   capability changes
 */
export function run(input: RunInput, observer: RunObserver = {}, release?: Release): GatewayResult {
  const session = new Session(input, release, observer.hostClock);
  const state = readRequest(input.request, session.readOptions);
  const operation = readOperation(input.operation);
  const data = dataOf(input);
  const { scripts, rejected } = upload(session);
  const background =
    scripts.background === undefined ? null : new Background(session, scripts.background, observer);
  const request = new RequestRun(session, state, operation, data, scripts, background, observer);
  const lives = request.run();
  const contexts = [...rejected, ...(background === null ? [] : [background.result]), ...request.results];
  const settled = session.network?.settle();
  if (settled) contexts.at(-1)?.network.push(...settled.events);
  const response = responseOf(state);
  return {
    format: 1,
    name: input.name,
    release: input.release,
    contexts,
    request: tableJson(state.fields, input.release),
    response: {
      HTTPStatusCode: response.status,
      HTTPStatus: toText(response.httpStatus),
      RGWCode: response.rgwCode,
      Message: toText(response.message),
    },
    http: lives ? request.answer : null,
    operation: request.outcome,
    ...(session.rgwTable && { global: session.rgwTable.toJson() }),
    ...(settled && { network: settled.result }),
  };
}
