import { isError } from "../http/body";
import { failsAuthentication } from "../http/errors";
import { layOperation, type RequestState } from "../state/request";
import type { Context, ContextResult, HttpAnswer, JsonObject, OperationOutcome, RunObserver } from "../types";
import { httpAnswer, settleResponse } from "./answer";
import type { Background } from "./background";
import { endsRun, idle, runContext } from "./context";
import { dataContextOf, objectBytes, runData } from "./data";
import { aborted, type Operation, operationAfter } from "./operation";
import type { Session } from "./session";
import type { Uploaded } from "./upload";

/** One request on its way through the gateway. */
export class RequestRun {
  readonly results: ContextResult[] = [];
  /** What the client gets; null until the operation is over. */
  answer: HttpAnswer | null = null;
  /** What became of the operation; null until it is over. */
  outcome: OperationOutcome | null = null;

  constructor(
    private readonly session: Session,
    private readonly state: RequestState,
    private readonly operation: Operation,
    private readonly data: Uint8Array | null,
    private readonly scripts: Uploaded["scripts"],
    private readonly background: Background | null,
    private readonly observer: RunObserver,
  ) {}

  /** Returns whether the gateway is still there at the end. */
  run(): boolean {
    const pre = this.#script("preRequest");
    const lives =
      pre !== "ended" && this.#operate(pre === "aborts") && this.#script("postRequest") !== "ended";
    if (!lives) this.#skipRest();
    return lives;
  }

  /** The operation: what it changes, its data, its answer. Returns whether the gateway goes on. */
  #operate(aborts: boolean): boolean {
    const { session, state } = this;
    const operation = aborts ? aborted : this.#chosenOperation();
    const { object, others } = objectApart(operation.changes);
    layOperation(state, others, session.readOptions);
    if (!aborts && !this.#runData()) return false;
    layOperation(state, object, session.readOptions);
    this.outcome = aborts ? "aborted" : isError(operation.answer.status ?? 200) ? "failed" : "done";
    settleResponse(session, state, operation.answer);
    this.answer = httpAnswer(session, state, operation.answer, this.data);
    return true;
  }

  #script(context: Context): "goes on" | "aborts" | "ended" {
    const script = this.scripts[context];
    if (this.background?.catchUp() === false) return "ended";
    if (script === undefined) return "goes on";
    if (context === "preRequest" && this.#failsBeforePreRequest()) {
      this.results.push(
        passedOver(context, "The request failed authentication, which comes first in this release."),
      );
      return "goes on";
    }
    const { result, aborts } = runContext(this.session, context, script, this.state, this.observer);
    this.results.push(result);
    if (endsRun(result, this.session.input.crashes)) return "ended";
    return aborts ? "aborts" : "goes on";
  }

  #failsBeforePreRequest(): boolean {
    return this.session.release.authenticatesFirst && failsAuthentication(this.operation.answer.rgwCode ?? 0);
  }

  /** Runs the data script, if there is one for this operation. */
  #runData(): boolean {
    const { fields } = this.state;
    const context = dataContextOf(fields.text("rgwop"), fields.table("http").text("method"));
    for (const other of ["getData", "putData"] as const) {
      const script = this.scripts[other];
      if (script === undefined) continue;
      if (other !== context) {
        this.results.push(passedOver(other, `No data of ${fields.text("rgwop")} goes through this context.`));
        continue;
      }
      const data = objectBytes(this.data ?? new Uint8Array(), BigInt(fields.integer("contentlength")));
      const result = runData(this.session, other, script, this.state, data, this.observer);
      this.results.push(result);
      if (endsRun(result, this.session.input.crashes)) return false;
    }
    return true;
  }

  #chosenOperation(): Operation {
    const changes = this.results.flatMap((result) => result.changes);
    return operationAfter(this.operation, this.state, changes, this.session.release.bucketNameRedirects);
  }

  #skipRest(): void {
    const done = new Set(this.results.map(({ context }) => context));
    for (const context of ["getData", "putData", "postRequest"] as const) {
      if (this.scripts[context] === undefined || done.has(context)) continue;
      this.results.push(passedOver(context, "The run had ended before this context."));
    }
  }
}

function passedOver(context: Context, reason: string): ContextResult {
  return { ...idle(context, "skipped"), outcome: { reason, fix: "Nothing is wrong with this script." } };
}

/** The object's size and time are known only once its data is through. */
function objectApart(changes: JsonObject): { object: JsonObject; others: JsonObject } {
  const entries = Object.entries(changes);
  const isObject = ([name]: [string, unknown]) => name.toLowerCase() === "object";
  return {
    object: Object.fromEntries(entries.filter(isObject)),
    others: Object.fromEntries(entries.filter((entry) => !isObject(entry))),
  };
}
