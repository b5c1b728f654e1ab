import type { GatewayType } from "../../types/index";

/** Globals that tutorials use and no release has, with what to do instead. */
const globals: Readonly<Record<string, string>> = {
  abort:
    "return RGW_ABORT_REQUEST from preRequest does it in Tentacle and later; earlier releases cannot refuse a request",
  Response: "the answer is Request.Response; its headers cannot be set",
  response: "the answer is Request.Response; its headers cannot be set",
  ngx: "it belongs to nginx; read Request and write with RGWDebugLog",
};

/** Fields that tutorials use and no release has, by table and lower-case name. */
const fields: Readonly<Record<string, string>> = {
  "http.contenttype": 'Request.GenericAttributes["user.rgw.content_type"] has it',
  "http.contentlength": "Request.ContentLength has it",
  "http.headers": "headers are kept only as Request.HTTP.Metadata (x-amz-*) and Request.GenericAttributes",
  "http.addheader": "headers of the answer cannot be set",
  "http.useragent": "the User-Agent header is not kept",
  "http.remoteaddr": 'Request.Environment["aws:SourceIp"] has it in postRequest',
  "request.env": "Request.Environment holds IAM condition keys",
  "request.headers": "headers are kept only as Request.HTTP.Metadata (x-amz-*) and Request.GenericAttributes",
  "request.method": "Request.HTTP.Method has it",
  "request.uri": "Request.HTTP.URI has it",
  "response.addheader": "headers of the answer cannot be set",
  "response.headers": "headers of the answer cannot be set",
  "response.status": "Request.Response.HTTPStatusCode has it",
};

/** What to write for some of them, where one expression does it. */
const replacements: Readonly<Record<string, string>> = {
  "http.contenttype": 'Request.GenericAttributes["user.rgw.content_type"]',
  "http.contentlength": "Request.ContentLength",
  "request.env": "Request.Environment",
  "request.method": "Request.HTTP.Method",
  "request.uri": "Request.HTTP.URI",
  "response.status": "Request.Response.HTTPStatusCode",
};

/** Entries that tutorials expect in Request.Environment. */
const environment: Readonly<Record<string, string>> = {
  REMOTE_ADDR: '"aws:SourceIp" has the client\'s address, in postRequest',
  HTTP_USER_AGENT: "the User-Agent header is not kept",
  HTTP_HOST: "Request.HTTP.Host has it",
  REQUEST_METHOD: "Request.HTTP.Method has it",
};

export function inventedGlobal(name: string): string | undefined {
  return globals[name];
}

export function inventedField(base: GatewayType, key: string): string | undefined {
  return fields[`${base.table?.toLowerCase()}.${key.toLowerCase()}`];
}

export function replacementOf(base: GatewayType, key: string): string | undefined {
  return replacements[`${base.table?.toLowerCase()}.${key.toLowerCase()}`];
}

export function inventedEntry(base: GatewayType, key: string): string | undefined {
  if (base.path === "RGW" && key === "Log") return "RGWDebugLog(message) writes to the gateway's log";
  if (base.path !== "Request.Environment") return undefined;
  return environment[key] ?? (key.startsWith("HTTP_") ? "it holds no HTTP headers" : undefined);
}
