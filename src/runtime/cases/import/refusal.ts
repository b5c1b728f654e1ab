import { ImportError } from "./imported";

/** Texts that look like something that is not read here, and what to do instead. The first that fits counts. */
const known: readonly (readonly [looksLike: RegExp, advice: string])[] = [
  [
    /^(?:\$ )?aws\s/,
    "A command of the AWS command line does not show the request that it sends: run it with --debug, and paste what it prints.",
  ],
  [
    /^(?:\$ )?(?:s3cmd|s5cmd|mc|rclone|wget|https?|xh|Invoke-WebRequest|Invoke-RestMethod|iwr|radosgw-admin|rados|swift)\s/i,
    "Of commands only curl is read here: write the same request as a curl command, or paste what went over the wire, such as PUT /bucket/key HTTP/1.1 and its headers.",
  ],
  [
    /^(?:await )?fetch\(|^import |boto3|^\w+\.(?:put|get|delete)_?\w*\(/i,
    "Programs are not read here: paste the request as a curl command; a browser's network tools have Copy as cURL.",
  ],
  [/^https?:\/\/\S*#/i, "This looks like a link to a case: open it in the address line of the browser."],
  [
    /^(?:[a-z0-9+.-]+:\/\/|[\w.-]+:\d+\/)\S*$/i,
    "An address alone does not say what is asked: put curl before it, and the method behind, such as -X PUT.",
  ],
  [
    /^HTTP\/[\d.]+ \d{3}/,
    "This is a server's answer: paste the request that it answers, such as PUT /bucket/key HTTP/1.1 and its headers.",
  ],
  [
    /"[A-Z]+ \S+ HTTP\/[\d.]+" \d{3}/,
    "A line of an access log does not hold the headers: paste a record of the ops log, the request itself, or what curl -v shows.",
  ],
  [
    /^[A-Z]+ \/\S*\s*(?:\n|$)/,
    "The request line has no version: end it with HTTP/1.1, such as PUT /bucket/key HTTP/1.1.",
  ],
  [
    /^[a-z]+ \/\S* HTTP\/[\d.]+/i,
    "The method of the request line is in capitals: write it so, such as PUT /bucket/key HTTP/1.1.",
  ],
  [
    /^<\?xml|^<[A-Za-z][\w:]*[\s/>]/,
    "This is the body alone: put the request line and the headers above it, such as PUT /bucket?tagging HTTP/1.1, and an empty line between.",
  ],
  [
    /^\d{4}-\d\d-\d\d[T ][\d:.]+\S* /,
    "A log tells no request: paste a record of the ops log, the request itself, or what curl -v or aws --debug shows.",
  ],
  [
    /^[\w-]+:\s/,
    "Headers alone do not say what is asked: put the request line above them, such as PUT /bucket/key HTTP/1.1.",
  ],
];

/** What is wrong with a text that is no request known here, and no JSON. @param kinds in words, of what is read */
export function refusalOf(text: string, kinds: readonly string[]): ImportError {
  const start = text.trimStart();
  const advice = known.find(([looksLike]) => looksLike.test(start))?.[1];
  return new ImportError(
    advice ?? `No request is recognised here: paste a ${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)}.`,
  );
}

/** What is wrong with a JSON object that is neither a record of the ops log nor a captured request. */
export function refusalOfJson(record: object): ImportError {
  if ("log" in record)
    return new ImportError(
      "This looks like an archive of HTTP (HAR): copy one of its requests as cURL in the browser's network tools, and paste that.",
    );
  if ("scripts" in record)
    return new ImportError(
      "This looks like a case without a request: open it as a case, or drop its file on the page.",
    );
  return new ImportError(
    "This JSON is neither an ops log record (with uri, operation and http_status) nor a captured request (with request, or the fields themselves): paste one of them.",
  );
}
