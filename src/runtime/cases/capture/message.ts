import { type JsonObject, type ReleaseName, releaseNames } from "../../gateway/types";
import { z } from "../format/zod";

/** What a capture hook has sent: one context of one request. */
export interface CapturedMessage {
  release: ReleaseName;
  context: "preRequest" | "postRequest";
  request: JsonObject;
}

const schema = z.object({
  moonhook: z.literal(1),
  release: z.enum(releaseNames),
  context: z.enum(["preRequest", "postRequest"]),
  request: z.record(z.string(), z.unknown()),
});

/** Reads a line of a capture hook, or tells what is wrong with it. */
export function readMessage(line: string): CapturedMessage | { mistake: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { mistake: "not a line of JSON" };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as CapturedMessage;
  const [issue] = parsed.error.issues;
  return {
    mistake: `not what a capture hook sends: ${issue?.path.join(".") || "the line"}: ${issue?.message}`,
  };
}

/** Id by which both contexts of a request are known. */
export function transactionOf({ request }: CapturedMessage): string | undefined {
  return typeof request.TransactionId === "string" && request.TransactionId !== ""
    ? request.TransactionId
    : undefined;
}
