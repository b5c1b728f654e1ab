import type { HtmlTagDescriptor, Plugin } from "vite";
import { pagePolicy, policyText } from "../../src/cli/serve/policy";

/** A meta element with a policy, to stand before anything that the policy is about. */
export function policyTag(directives: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return {
    tag: "meta",
    attrs: { "http-equiv": "Content-Security-Policy", content: policyText(directives) },
    injectTo: "head-prepend",
  };
}

/**
 * Writes the policy into the page, so that it holds whoever serves it. While developing, Vite puts a script of its own
 * into the page, and there is none.
 */
export function policy(): Plugin {
  return { name: "policy", apply: "build", transformIndexHtml: () => [policyTag(pagePolicy)] };
}
