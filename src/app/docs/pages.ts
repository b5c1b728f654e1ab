import type { DocNode } from "./node";

/** Every document that the page has, in the order to read them, by its file in `docs/`. */
export const pages: readonly { file: string; title: string }[] = [
  { file: "quick-start.md", title: "Quick start" },
  { file: "writing.md", title: "Write a hook" },
  { file: "requests.md", title: "Build and import requests" },
  { file: "debugging.md", title: "Debug" },
  { file: "testing.md", title: "Cases and tests" },
  { file: "comparing.md", title: "Compare" },
  { file: "links.md", title: "Share by link" },
  { file: "network.md", title: "Sockets and faults" },
  { file: "capture.md", title: "Capture from a gateway" },
  { file: "store.md", title: "Store and packages" },
  { file: "case-format.md", title: "Case format" },
  { file: "command-line.md", title: "Command line" },
  { file: "event-loop.md", title: "Event loop" },
  { file: "side-by-side.md", title: "Releases side by side" },
  { file: "fidelity.md", title: "Fidelity" },
];

/** Without those for people who extend the project, and those that have a panel of their own. */
const files = import.meta.glob<readonly DocNode[]>(
  [
    "../../../docs/*.md",
    "!../../../docs/{README,design,reference,diagnostics}.md",
    "!../../../docs/adding-*.md",
  ],
  { query: "?page", import: "default" },
);

/** A document's tree, fetched when it is first read; undefined where there is none of that name. */
export function loadPage(file: string): Promise<readonly DocNode[]> | undefined {
  return files[`../../../docs/${file}`]?.();
}
