import { type HttpRequest, ImportError, splitAddress } from "./imported";
import { shellWords } from "./shellWords";

/** Short options of curl that take a value; the others are switches. */
const shortWithValue = new Set("AbcCdDeEFhHKmoPQrtTuUwxXyYz");
/** Long options that take a value; those that are not in `meanings` change nothing that a script sees. */
const longWithValue = new Set(
  (
    "alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie " +
    "cookie-jar data data-ascii data-binary data-raw data-urlencode dns-servers dump-header etag-compare etag-save " +
    "expect100-timeout form form-string header hsts interface json keepalive-time key key-type limit-rate local-port " +
    "max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir pass pinnedpubkey proto proxy " +
    "proxy-header proxy-user range rate referer request request-target resolve retry retry-delay retry-max-time " +
    "socks4 socks5 socks5-hostname speed-limit speed-time stderr time-cond tls-max tls13-ciphers trace trace-ascii " +
    "unix-socket upload-file url url-query user user-agent variable write-out"
  ).split(" "),
);
const longNames: Record<string, string> = {
  A: "user-agent",
  d: "data",
  e: "referer",
  F: "form",
  G: "get",
  H: "header",
  I: "head",
  r: "range",
  T: "upload-file",
  u: "user",
  X: "request",
};

interface Option {
  name: string;
  value: string;
}

/** A curl command, and what of it could not be read. @throws ImportError */
export function readCurl(text: string): { http: HttpRequest; unknown: string[] } {
  // Of the same length, so that a mistake's place is the text's own.
  const { words, substitutions } = shellWords(
    text.replace(/^\s*\$\s+/, (prompt) => " ".repeat(prompt.length)),
  );
  if (!/(^|\/)curl(\.exe)?$/.test(words[0] ?? "")) throw new ImportError("The command is not curl.");
  const { options, addresses } = optionsOf(words.slice(1));
  const values = (name: string) => options.filter((one) => one.name === name).map(({ value }) => value);
  const [address, ...more] = [...values("url"), ...addresses];
  if (address === undefined) throw new ImportError("The curl command has no address.");
  const headers = values("header").flatMap(readHeader);
  const json = values("json");
  const range = values("range")[0];
  if (range !== undefined) headers.push(["range", `bytes=${range}`]);
  const data = options.filter(({ name }) => name.startsWith("data") || name === "json");
  const isGet = values("get").length > 0;
  const upload = values("upload-file")[0];
  const form = values("form").length > 0 || values("form-string").length > 0;
  const { host, target } = splitAddress(address);
  const query = [...values("url-query"), ...(isGet ? data.map(({ value }) => value) : [])].join("&");
  const http: HttpRequest = {
    method: methodOf(values("request")[0], {
      upload: upload !== undefined,
      data: (data.length > 0 && !isGet) || form,
      head: values("head").length > 0,
    }),
    target: withFileName(target, upload) + (query && `${target.includes("?") ? "&" : "?"}${query}`),
    host: headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? host,
    headers: withDefaults(
      headers,
      json.length > 0 ? "application/json" : formType,
      data.length > 0 && !isGet,
    ),
    bodyBytes: upload !== undefined || form ? null : isGet ? 0 : bytesOf(data),
    user: values("user")[0]?.split(":")[0] || null,
  };
  return {
    http,
    unknown: [
      ...(more.length > 0 ? [`Only the first of ${more.length + 1} addresses was taken.`] : []),
      ...(values("aws-sigv4").length > 0 ? [signature] : []),
      ...headerFiles(values("header")).map((file) => `The headers that the file ${file} holds.`),
      ...[...new Set(substitutions)].map((one) => `What the shell puts in for ${one}.`),
    ],
  };
}

const signature = "HTTP.Metadata: x-amz-date and x-amz-content-sha256, which curl signs with.";

/** `-H @file` takes headers from a file. */
function headerFiles(headers: readonly string[]): string[] {
  return headers.filter((header) => header.startsWith("@")).map((header) => header.slice(1));
}

function optionsOf(words: string[]): { options: Option[]; addresses: string[] } {
  const options: Option[] = [];
  const addresses: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const take = (name: string, joined: string | undefined) =>
      options.push({ name, value: joined ?? words[++at] ?? "" });
    if (word.startsWith("--")) {
      const name = word.slice(2);
      if (longWithValue.has(name)) take(name, undefined);
      else options.push({ name, value: "" });
    } else if (word.startsWith("-") && word.length > 1) takeShort(word.slice(1), options, take);
    else addresses.push(word);
  }
  return { options, addresses };
}

/** `-sXPUT` is `-s -X PUT`. */
function takeShort(letters: string, options: Option[], take: (name: string, joined?: string) => void): void {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    const name = longNames[letter] ?? letter;
    if (shortWithValue.has(letter)) {
      take(name, letters.slice(at + 1) || undefined);
      return;
    }
    options.push({ name, value: "" });
  }
}

function methodOf(given: string | undefined, has: { upload: boolean; data: boolean; head: boolean }): string {
  if (given) return given.toUpperCase();
  if (has.head) return "HEAD";
  if (has.upload) return "PUT";
  return has.data ? "POST" : "GET";
}

/** `name: value`; `name;` is an empty header, and `name:` takes one out. */
function readHeader(text: string): [string, string][] {
  const found = /^([^:;]+)(?::\s*(.*)|;)$/s.exec(text);
  if (!found || (found[2] === "" && text.endsWith(":"))) return [];
  return [[found[1]!.trim(), (found[2] ?? "").trim()]];
}

/** Uploading to a folder's address adds the file's name, as curl does. */
function withFileName(target: string, upload: string | undefined): string {
  if (upload === undefined || !/\/$/.test(target.split("?")[0]!) || upload === "-") return target;
  return target.replace(/(\?|$)/, `${encodeURIComponent(upload.split(/[/\\]/).at(-1)!)}$1`);
}

const formType = "application/x-www-form-urlencoded";

function withDefaults(headers: [string, string][], type: string, hasData: boolean): [string, string][] {
  const isGiven = headers.some(([name]) => name.toLowerCase() === "content-type");
  return hasData && !isGiven ? [...headers, ["content-type", type]] : headers;
}

/** Bytes that -d and its kin send; null where a file holds them. */
function bytesOf(data: Option[]): number | null {
  if (data.some(({ name, value }) => name !== "data-raw" && /(^|=)@/.test(value))) return null;
  if (data.some(({ name, value }) => name === "data-urlencode" || /\$[({A-Za-z_]|`/.test(value))) return null;
  return new TextEncoder().encode(data.map(({ value }) => value).join("&")).length;
}
