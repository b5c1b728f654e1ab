import { commandAlone } from "./command";
import { curlOptions, type Option } from "./curlOptions";
import { type HttpRequest, ImportError, splitAddress } from "./imported";
import { shellWords } from "./shellWords";

/** A curl command, and what of it could not be read. @throws ImportError */
export function readCurl(text: string): { http: HttpRequest; unknown: string[] } {
  const { words, substitutions, hasMore } = shellWords(commandAlone(text));
  if (!/curl(?:\.exe)?$/.test(words[0] ?? "")) throw new ImportError("The command is not curl.");
  const { options, addresses, strange } = curlOptions(words.slice(1));
  const values = (name: string) => options.filter((one) => one.name === name).map(({ value }) => value);
  const [first, ...more] = [...values("url").filter(Boolean), ...addresses];
  if (first === undefined) throw new ImportError(noAddress(values("config")[0]));
  const address = httpAddress(values("globoff").length > 0 ? first : firstOfMany(first));
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
      ...(hasMore ? ["Only the first command was taken."] : []),
      ...(more.length > 0 ? [`Only the first of ${more.length + 1} addresses was taken.`] : []),
      ...(address !== httpAddress(first)
        ? [`Only the first of the addresses that ${first} stands for was taken.`]
        : []),
      ...strange.map(
        (option) => `What the option ${option} does: it is not known here, and was passed over.`,
      ),
      ...(values("aws-sigv4").length > 0 ? [signature] : []),
      ...headerFiles(values("header")).map((file) => `The headers that the file ${file} holds.`),
      ...[...new Set(substitutions)].map((one) => `What the shell puts in for ${one}.`),
    ],
  };
}

/** What to do about a command without an address. */
function noAddress(config: string | undefined): string {
  return config === undefined
    ? "The curl command has no address: put one behind it, such as curl http://localhost:8000/bucket/key."
    : `The address stands in the file ${config}: put it into the command, such as curl http://localhost:8000/bucket/key.`;
}

/** curl takes an address without a scheme for HTTP. @throws ImportError */
function httpAddress(address: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (/^\$|^`/.test(address))
    throw new ImportError(`Only your shell knows what ${address} stands for: write the address out.`);
  if (scheme !== undefined && scheme !== "http" && scheme !== "https")
    throw new ImportError(
      `${scheme}:// is not how a gateway is asked: write the address with http:// or https://.`,
    );
  return scheme === undefined ? `http://${address}` : address;
}

/** Of the addresses that `{a,b}` and `[1-9]` stand for the first. */
function firstOfMany(address: string): string {
  return address.replace(/\{([^{},]*),[^{}]*\}/g, "$1").replace(/\[(\w+)-\w+(?::\d+)?\]/g, "$1");
}

const signature = "HTTP.Metadata: x-amz-date and x-amz-content-sha256, which curl signs with.";

/** `-H @file` takes headers from a file. */
function headerFiles(headers: readonly string[]): string[] {
  return headers.filter((header) => header.startsWith("@")).map((header) => header.slice(1));
}

function methodOf(given: string | undefined, has: { upload: boolean; data: boolean; head: boolean }): string {
  if (given) return checkedMethod(given);
  if (has.head) return "HEAD";
  if (has.upload) return "PUT";
  return has.data ? "POST" : "GET";
}

function checkedMethod(given: string): string {
  if (/^[A-Za-z]+$/.test(given)) return given.toUpperCase();
  throw new ImportError(`${JSON.stringify(given)} is no method of HTTP: write -X PUT, or another one.`);
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
