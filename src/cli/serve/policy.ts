/**
 * The page's Content-Security-Policy: nothing is loaded from elsewhere and nothing is sent anywhere. No script may be
 * inline. Styles may be: the editor (Monaco) writes style elements and attributes. Its squiggles are data: images.
 */
export const pagePolicy: Readonly<Record<string, string>> = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** What only a header may say: a policy in the page itself comes too late for it. */
export const framePolicy: Readonly<Record<string, string>> = { "frame-ancestors": "'none'" };

/** As a header or a meta element has it. */
export function policyText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
