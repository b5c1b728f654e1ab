/** Query as recorded: pairs, or the raw text of a sub-resource. */
function queryText(query) {
  if (typeof query === "string") return query;
  return (query ?? []).map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}

/** Who sends a request: S3 signature version 4 unless the recording says otherwise. */
function signature({ anon, v2 }) {
  if (anon) return "none";
  return v2 ? "v2" : "v4";
}

/**
 * The exchange on the wire, as presets keep it. Recordings cut long request bodies: `bodyLength` tells the
 * whole length where `body` is only the beginning.
 */
export function describeExchange({ request, response }, contentLength) {
  const query = queryText(request.query);
  const body = request.body ?? "";
  return {
    request: {
      method: request.method,
      target: encodeURI(request.path) + (query && `?${query}`),
      host: request.host ?? "localhost",
      signature: signature(request),
      headers: Object.entries(request.headers),
      body,
      ...(Buffer.byteLength(body) < contentLength && { bodyLength: contentLength }),
    },
    response,
  };
}
