import { type HttpRequest, ImportError, splitAddress } from "./imported";

/** What `aws --debug` writes of each request that it sends. */
export const sentRequest =
  /<AWSPreparedRequest stream_output=\w+, method=(\w+), url=(\S+), headers=\{(.*?)\}>/gs;

/** The last request of a debug log of the AWS command line. @throws ImportError */
export function readAwsDebugLog(text: string): { http: HttpRequest; unknown: string[] } {
  const all = [...text.matchAll(sentRequest)];
  const last = all.at(-1);
  if (!last) throw new ImportError("The log has no line with <AWSPreparedRequest …>; run aws with --debug.");
  const headers = pythonPairs(last[3]!);
  const { host, target } = splitAddress(last[2]!);
  const length = headers.find(([name]) => name.toLowerCase() === "content-length")?.[1];
  const hasBody = last[1] === "PUT" || last[1] === "POST";
  const http: HttpRequest = {
    method: last[1]!,
    target,
    host,
    headers,
    bodyBytes: length !== undefined ? Number(length) : hasBody ? null : 0,
    user: null,
  };
  return { http, unknown: all.length > 1 ? [`Only the last of ${all.length} requests was taken.`] : [] };
}

/** The pairs of a Python dict of texts and bytes, as its repr writes it. */
function pythonPairs(text: string): [string, string][] {
  const literal = `b?(?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)")`;
  const pair = new RegExp(`${literal}: ${literal}`, "gs");
  return [...text.matchAll(pair)].map(([, a, b, c, d]) => [unquote(a ?? b!), unquote(c ?? d!)]);
}

function unquote(text: string): string {
  return text.replace(/\\(['"\\])/g, "$1");
}
