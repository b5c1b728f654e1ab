/** One key of a path: `.name` or `["key"]` or `[0]`. */
const step = /^(?:\.?([A-Za-z_]\w*)|\["((?:[^"\\]|\\.)*)"\]|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\])/;

/**
 * Reads a path such as `HTTP.Metadata["x-amz-meta-a"]` or `Request.UserPolicies[0].Text`, as Lua writes it; a
 * leading `Request` may be left out. Undefined where it is no path.
 */
export function parseFieldPath(text: string): (string | number)[] | undefined {
  const keys: (string | number)[] = [];
  let rest = text;
  while (rest !== "") {
    const found = step.exec(rest);
    if (!found || (keys.length === 0 && rest.startsWith("."))) return undefined;
    const [whole, name, double, single, index] = found;
    // A name after a bracket needs its dot.
    if (name !== undefined && keys.length > 0 && !whole.startsWith(".")) return undefined;
    const quoted = double ?? single;
    keys.push(index !== undefined ? Number(index) : (name ?? quoted!.replace(/\\(.)/g, "$1")));
    rest = rest.slice(whole.length);
  }
  if (typeof keys[0] === "string" && keys[0].toLowerCase() === "request") keys.shift();
  return keys.length > 0 ? keys : undefined;
}
