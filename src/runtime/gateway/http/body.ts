import type { Answer } from "./settle";

/** Where an error answer is written. Texts are bytes. */
export interface ErrorContext {
  readonly dialect: string;
  /** Null while the gateway does not know it. */
  readonly bucket: string | null;
  readonly transactionId: string;
  readonly hostId: string;
  readonly omitsEmptyMessage: boolean;
}

/** Whether the gateway writes an error body for this status. */
export function isError(status: number): boolean {
  return status < 200 || status > 399;
}

/** Body of an error: XML for S3, JSON for the admin API, the error code alone for Swift. */
export function errorBody(answer: Answer, context: ErrorContext): string {
  const members = errorMembers(answer, context);
  switch (context.dialect) {
    case "s3":
      return `<?xml version="1.0" encoding="UTF-8"?><Error>${members.map(xmlElement).join("")}</Error>`;
    case "":
      return `{${members.map(([name, text]) => `"${name}":${jsonString(text)}`).join(",")}}`;
    default:
      return answer.httpStatus;
  }
}

type Member = readonly [name: string, text: string];

function errorMembers(answer: Answer, context: ErrorContext): Member[] {
  const { httpStatus, message } = answer;
  const showsMessage = message !== "" || !context.omitsEmptyMessage;
  return [
    ...(httpStatus === "" ? [] : [["Code", httpStatus] as const]),
    ...(showsMessage ? [["Message", message] as const] : []),
    ...(context.bucket ? [["BucketName", context.bucket] as const] : []),
    ["RequestId", context.transactionId],
    ["HostId", context.hostId],
  ];
}

const xmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function xmlElement([name, text]: Member): string {
  return `<${name}>${text.replace(/[&<>"']/g, (c) => xmlEntities[c] ?? c)}</${name}>`;
}

function jsonString(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t")}"`;
}
