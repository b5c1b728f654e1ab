import { LinkError } from "./error";
import { count, maxLinkLength } from "./limits";

const prefix = "case=";

/** Whether a fragment is a case as other tools may write it: `#case=` and the case's JSON, percent-encoded. */
export function isPrefill(fragment: string): boolean {
  return fragment.replace(/^#/, "").startsWith(prefix);
}

/**
 * The JSON text in `#case=…`, which may be encoded as in a form, with `+` for a blank.
 * @throws LinkError
 */
export function prefilled(fragment: string): string {
  if (fragment.length > maxLinkLength)
    throw new LinkError(
      `this link has ${count(fragment.length)} characters, more than the ${count(maxLinkLength)} that one may have`,
    );
  const encoded = fragment.replace(/^#/, "").slice(prefix.length);
  if (encoded.includes("&"))
    throw new LinkError("this link has more than case= in it: write the & inside a case as %26");
  try {
    return decodeURIComponent(encoded.replaceAll("+", "%20"));
  } catch {
    throw new LinkError("this link is damaged: its percent-encoding is not that of UTF-8 text");
  }
}
