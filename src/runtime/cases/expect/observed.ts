import type { Context, GatewayResult, Json, JsonObject } from "../../gateway/types";
import type { Expectations } from "../format/expect";

/** More lines than a person prunes; the rest of a long log is left to a case that is written by hand. */
const mostLines = 200;

/**
 * Everything that a run did, as a case can expect it: statuses and logs of the contexts that ran, errors, the fields
 * that scripts wrote, the answer and what became of the operation, records of the ops log and what endpoints received.
 */
export function observed(result: GatewayResult): Expectations {
  const ran = result.contexts.filter(({ status }) => status !== "skipped");
  const names = [...new Set(ran.map(({ context }) => context))];
  const of = (context: Context) => ran.filter((each) => each.context === context);
  const status = (context: Context) =>
    (of(context).find((each) => each.status !== "ok") ?? of(context)[0]!).status;
  const error = (context: Context) => of(context).find((each) => each.error)?.error?.message ?? null;
  const opsLog = ran.reduce((sum, each) => sum + each.opsLog.length, 0);
  const { response, request } = written(result);
  const network = received(result);
  return {
    ...(names.length > 0 && {
      log: byName(names, (context) =>
        of(context)
          .flatMap(({ log }) => log.map(({ text }) => text))
          .slice(0, mostLines),
      ),
      status: byName(names, status),
      error: byName(names, error),
    }),
    ...(Object.keys(response).length > 0 && { response }),
    ...(result.http && { http: { status: result.http.status, reason: result.http.reason } }),
    ...(result.operation && decides(result) && { operation: result.operation }),
    ...(Object.keys(request).length > 0 && { request }),
    ...(opsLog > 0 && { opsLog }),
    ...(Object.keys(network).length > 0 && { network }),
  };
}

function byName<Value>(
  names: Context[],
  value: (context: Context) => Value,
): Partial<Record<Context, Value>> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

/** Whether a script had a hand in the answer, so that it may not tell what became of the operation. */
function decides({ operation, contexts }: GatewayResult): boolean {
  const answered = contexts.some(({ changes }) =>
    changes.some(({ path }) => path.startsWith("Request.Response.")),
  );
  return operation === "aborted" || answered;
}

/** The last value of each field that a script wrote. */
function written({ contexts, response: end }: GatewayResult): { response: JsonObject; request: JsonObject } {
  const response: JsonObject = {};
  const request: JsonObject = {};
  for (const { path, after } of contexts.flatMap(({ changes }) => changes)) {
    const field = path.replace(/^Request\./, "");
    const [, answer] = /^Response\.(\w+)$/.exec(field) ?? [];
    if (answer !== undefined) response[answer] = (end as unknown as JsonObject)[answer] ?? after;
    else if (isPlain(after) && path.startsWith("Request.")) request[field] = after;
  }
  return { response, request };
}

function isPlain(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

/** What each address received, in lines as `expect.network` counts them. */
function received({ network }: GatewayResult): Record<string, string[]> {
  const addresses = network?.addresses ?? [];
  return Object.fromEntries(addresses.map(({ address, lines }) => [address, lines.slice(0, mostLines)]));
}
