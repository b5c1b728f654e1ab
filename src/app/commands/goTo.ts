import { type DocumentId, documentIds, documentNames, isScript, jsonIds } from "../domain/documents";
import { scriptTabs } from "../domain/scripts";
import { getStore, setStore } from "../store/store";
import { type FindingTab, findingTabs, type NarrowTab } from "../store/view";
import { reveal, showDocument } from "../store/viewActions";
import type { Command, Shortcut } from "./command";

const key = (digit: number): Shortcut => ({ key: String(digit), alt: true });

/** Moves the focus once the panel is on the page. */
function focusPanel(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** The documents that every release has, in the order of their keys. */
const keyed: DocumentId[] = ["preRequest", "postRequest", ...jsonIds];

const hasForm = (id: DocumentId) => id === "request" || id === "operation";

const documents = documentIds.map(
  (id): Command => ({
    id: `goTo.${id}`,
    label: documentNames[id],
    group: "Go to",
    ...(keyed.includes(id) && { shortcut: key(keyed.indexOf(id) + 1) }),
    ...(isScript(id) && { when: ({ work }) => scriptTabs(work.draft).includes(id) }),
    run: () => {
      const { caret, preferences } = getStore();
      if (hasForm(id) && preferences.fields === "form") {
        showDocument(id);
        focusPanel("request");
        return;
      }
      reveal({ document: id, line: caret?.document === id ? caret.line : 1 });
    },
  }),
);

const results = (["log", "response"] as NarrowTab[]).map(
  (id, index): Command => ({
    id: `goTo.${id}`,
    label: id === "log" ? "Debug log" : "Response",
    group: "Go to",
    shortcut: key(index + 6),
    run: () => {
      setStore({ narrow: id });
      focusPanel(id);
    },
  }),
);

const findingLabels: Record<FindingTab, string> = {
  changes: "Changes",
  releases: "Releases side by side",
  network: "Network: endpoints and faults",
  rgw: "RGW table",
  opsLog: "Ops log",
  tests: "Expectations",
};

const findings = findingTabs.map(
  (finding, index): Command => ({
    id: `goTo.${finding}`,
    label: findingLabels[finding],
    group: "Go to",
    ...(index < 2 && { shortcut: key(index + 8) }),
    run: () => {
      setStore({ narrow: "findings", finding });
      focusPanel("findings");
    },
  }),
);

export const goTo = [...documents, ...results, ...findings];
