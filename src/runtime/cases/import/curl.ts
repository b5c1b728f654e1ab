import { type HttpRequest, ImportError, splitAddress } from "./imported";
import { shellWords } from "./shellWords";

/** Short options of curl that take a value; the others are switches. */
const shortWithValue = new Set("AbcCdDeEFhHKmoPQrtTuUwxXyYz");
/** Long options that take a value; those that are not in `meanings` change nothing that a script sees. */
const longWithValue = new Set(
  (
    "aws-sigv4 cacert capath cert connect-timeout connect-to cookie cookie-jar data data-ascii data-binary data-raw " +
    "data-urlencode form header key limit-rate max-time oauth2-bearer output proxy range referer request resolve retry " +
    "unix-socket upload-file url user user-agent write-out"
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
  const words = shellWords(text.trim().replace(/^\$\s+/, ""));
  if (!/(^|\/)curl(\.exe)?$/.test(words[0] ?? "")) throw new ImportError("The command is not curl.");
  const { options, addresses } = optionsOf(words.slice(1));
  const values = (name: string) => options.filter((one) => one.name === name).map(({ value }) => value);
  const [address, ...more] = [...values("url"), ...addresses];
  if (address === undefined) throw new ImportError("The curl command has no address.");
  const headers = values("header").flatMap(readHeader);
  const range = values("range")[0];
  if (range !== undefined) headers.push(["range", `bytes=${range}`]);
  const data = options.filter(({ name }) => name.startsWith("data"));
  const isGet = values("get").length > 0;
  const upload = values("upload-file")[0];
  const form = values("form").length > 0;
  const { host, target } = splitAddress(address);
  const query = isGet ? data.map(({ value }) => value).join("&") : "";
  const http: HttpRequest = {
    method: methodOf(values("request")[0], {
      upload: upload !== undefined,
      data: (data.length > 0 && !isGet) || form,
      head: values("head").length > 0,
    }),
    target: withFileName(target, upload) + (query && `${target.includes("?") ? "&" : "?"}${query}`),
    host: headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? host,
    headers: withDefaults(headers, data.length > 0 && !isGet),
    bodyBytes: upload !== undefined || form ? null : isGet ? 0 : bytesOf(data),
    user: values("user")[0]?.split(":")[0] || null,
  };
  return {
    http,
    unknown: more.length > 0 ? [`Only the first of ${more.length + 1} addresses was taken.`] : [],
  };
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

function withDefaults(headers: [string, string][], hasData: boolean): [string, string][] {
  const isGiven = headers.some(([name]) => name.toLowerCase() === "content-type");
  return hasData && !isGiven ? [...headers, ["content-type", "application/x-www-form-urlencoded"]] : headers;
}

/** Bytes that -d and its kin send; null where a file holds them. */
function bytesOf(data: Option[]): number | null {
  if (data.some(({ name, value }) => name !== "data-raw" && /(^|=)@/.test(value))) return null;
  if (data.some(({ name }) => name === "data-urlencode")) return null;
  return new TextEncoder().encode(data.map(({ value }) => value).join("&")).length;
}
