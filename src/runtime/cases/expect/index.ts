import type { GatewayResult } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { checkHttp, checkOperation, checkRequest, checkResponse } from "./answer";
import type { ExpectationResult } from "./check";
import { checkError, checkLog, checkStatus } from "./contexts";
import { checkNetwork, checkOpsLog } from "./records";

export type { ExpectationResult } from "./check";
export { observed } from "./observed";
export { type Origin, originOf } from "./origin";

/** Judges a result by what its case expects: one entry for each thing expected, in the order of the contract. */
export function checkExpectations(expected: Expectations, result: GatewayResult): ExpectationResult[] {
  const { log, status, error, response, http, operation, request, opsLog, network } = expected;
  return [
    ...(log ? checkLog(log, result.contexts) : []),
    ...(status ? checkStatus(status, result.contexts) : []),
    ...(error ? checkError(error, result.contexts) : []),
    ...(response ? checkResponse(response, result) : []),
    ...(http ? checkHttp(http, result) : []),
    ...(operation ? checkOperation(operation, result) : []),
    ...(request ? checkRequest(request, result) : []),
    ...(opsLog === undefined ? [] : checkOpsLog(opsLog, result.contexts)),
    ...(network ? checkNetwork(network, result.network?.addresses ?? []) : []),
  ];
}
