import { ImportError } from "./imported";

/** Short options of curl that take a value; the others are switches. */
const shortWithValue = new Set("AbcCdDeEFhHKmoPQrtTuUwxXyYz");
/** Long options that take a value; those that `readCurl` does not ask for change nothing that a script sees. */
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
/** Long options that are switches. */
const switches = new Set(
  (
    "anyauth append basic ca-native cert-status compressed create-dirs crlf digest disable fail fail-early " +
    "fail-with-body get globoff head http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only include " +
    "insecure ipv4 ipv6 junk-session-cookies location location-trusted manual negotiate netrc netrc-optional next " +
    "ntlm parallel parallel-immediate path-as-is post301 post302 post303 progress-bar proxy-insecure raw " +
    "remote-header-name remote-name remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused " +
    "show-error show-headers silent ssl ssl-no-revoke ssl-reqd styled-output suppress-connect-headers tcp-fastopen " +
    "tcp-nodelay tls-earlydata tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time verbose version " +
    "xattr"
  ).split(" "),
);
const longNames: Record<string, string> = {
  A: "user-agent",
  d: "data",
  e: "referer",
  F: "form",
  g: "globoff",
  G: "get",
  H: "header",
  I: "head",
  K: "config",
  r: "range",
  T: "upload-file",
  u: "user",
  X: "request",
};

export interface Option {
  /** By its long name, where that is asked for. */
  name: string;
  value: string;
}

export interface CurlOptions {
  options: Option[];
  addresses: string[];
  /** Options that are not known, as written; each is taken for a switch. */
  strange: string[];
}

/** The options and addresses of a curl command. @param words behind `curl` @throws ImportError */
export function curlOptions(words: readonly string[]): CurlOptions {
  const found: CurlOptions = { options: [], addresses: [], strange: [] };
  let at = 0;
  const take = (option: string, name: string, joined: string | undefined) => {
    const value = joined ?? words[++at];
    if (value === undefined)
      throw new ImportError(`The option ${option} ends the command: put its value behind it.`);
    found.options.push({ name, value });
  };
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--next") break;
    if (word.startsWith("--") && word.length > 2) takeLong(word, found, take);
    else if (/^-[^-]/.test(word)) takeShort(word, found, take);
    else if (word !== "" && word !== "-" && word !== "--") found.addresses.push(word);
  }
  // What follows an option that is not known may be its value.
  const sure = found.addresses.filter((word) => /^https?:\/\//i.test(word));
  return found.strange.length > 0 && sure.length > 0 ? { ...found, addresses: sure } : found;
}

type Take = (option: string, name: string, joined: string | undefined) => void;

function takeLong(word: string, { options, strange }: CurlOptions, take: Take): void {
  const name = word.slice(2);
  const [, beforeSign, behindSign] = /^([\w.-]+)=(.*)$/s.exec(name) ?? [];
  if (beforeSign !== undefined)
    throw new ImportError(
      `curl takes no "=" behind an option: write --${beforeSign} ${behindSign} with a blank between.`,
    );
  if (longWithValue.has(name)) {
    take(word, name, undefined);
    return;
  }
  if (!switches.has(name.replace(/^no-/, ""))) strange.push(word);
  options.push({ name, value: "" });
}

/** `-sXPUT` is `-s -X PUT`. */
function takeShort(word: string, { options }: CurlOptions, take: Take): void {
  for (let at = 1; at < word.length; at++) {
    const letter = word[at]!;
    const name = longNames[letter] ?? letter;
    if (shortWithValue.has(letter)) {
      take(`-${letter}`, name, word.slice(at + 1) || undefined);
      return;
    }
    options.push({ name, value: "" });
  }
}
