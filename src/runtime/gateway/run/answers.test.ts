import { describe, expect, test } from "vitest";
import type { ContextResult, RunInput } from "../types";
import answers from "./__fixtures__/answers-16.2.15.json";
import { inputOf } from "./input.testing";
import { run } from "./run";

interface Preset {
  status?: number;
  httpStatus?: string;
  rgwCode?: number;
  message?: string;
}

/** A preRequest script that presets the fields. */
function presetting({ status, httpStatus, rgwCode, message }: Preset): string {
  const assignments = { HTTPStatusCode: status, HTTPStatus: httpStatus, RGWCode: rgwCode, Message: message };
  return Object.entries(assignments)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `Request.Response.${field} = ${JSON.stringify(value)}`)
    .join("\n");
}

const telling = `local r = Request.Response
RGWDebugLog(r.HTTPStatusCode .. "|" .. r.HTTPStatus .. "|" .. r.RGWCode .. "|" .. r.Message)`;

function inputFor(row: (typeof answers)[number]): RunInput {
  const bucket = row.dialect === "s3" && row.path !== "/" && !row.request.startsWith("err_no_such_bucket");
  return inputOf({
    name: row.request,
    scripts: { preRequest: presetting(row.preset), postRequest: telling },
    request: {
      RGWOp: row.op,
      Dialect: row.dialect,
      DecodedURI: row.path,
      TransactionId: "TX",
      RGWId: "HOST",
      HTTP: { Method: row.method },
    },
    operation: { Response: row.operation, ...(bucket && { Bucket: { Id: "1" } }) },
  });
}

describe("radosgw 16.2.15 answers with presets of preRequest", () => {
  test.each(answers.map((row) => [`${row.request} ${JSON.stringify(row.preset)}`, row] as const))(
    "%s",
    (_, row) => {
      const { contexts, http } = run(inputFor(row));
      const post = contexts.find((one) => one.context === "postRequest") as ContextResult;
      const { status, httpStatus, rgwCode, message } = row.settled;
      expect(post.log.map((line) => line.text)).toEqual([
        `Lua INFO: ${status}|${httpStatus}|${rgwCode}|${message}`,
      ]);
      expect(http).toMatchObject({
        status: row.status,
        reason: row.reason,
        ...("body" in row && { body: row.body }),
      });
    },
  );
});
