import type { World } from "../../world/index";
import type { CompletionItem } from "../completion";
import { constructs } from "./constructs";
import { hooks } from "./hooks";

/** Snippets for this release and context. */
export function snippets(world: World): CompletionItem[] {
  return [...hooks, ...constructs]
    .filter(({ fits }) => fits(world))
    .map(({ label, description, lines }) => ({
      label,
      kind: "snippet",
      insertText: lines.join("\n"),
      isSnippet: true,
      description,
    }));
}
