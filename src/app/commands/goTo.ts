import { documentIds, documentNames } from "../domain/documents";
import { getStore, setStore } from "../store/store";
import { type FindingTab, findingTabs, type NarrowTab } from "../store/view";
import { reveal } from "../store/viewActions";
import type { Command, Shortcut } from "./command";

const key = (digit: number): Shortcut => ({ key: String(digit), alt: true });

/** Moves the focus once the panel is on the page. */
function focusPanel(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

const documents = documentIds.map(
  (id, index): Command => ({
    id: `goTo.${id}`,
    label: documentNames[id],
    group: "Go to",
    shortcut: key(index + 1),
    run: () => {
      const { caret } = getStore();
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
