import type { NarrowTab } from "../store/view";

export interface Step {
  title: string;
  text: string;
  /** Selects what it speaks of. */
  target: string;
  /** The tab that shows it where there is room for one panel only. */
  narrow: NarrowTab;
}

export const steps: readonly Step[] = [
  {
    title: "The request",
    text: "Every field that a script can read, as a real gateway filled it for this operation. Choose another operation, import a curl command, or change a field.",
    target: "#request",
    narrow: "request",
  },
  {
    title: "The hook",
    text: "It runs while you type. Ctrl+Space offers the gateway's fields; hover tells what each is and on which releases; problems say what a real gateway would do.",
    target: "#script",
    narrow: "script",
  },
  {
    title: "What radosgw does",
    text: "The debug log in its own words, what the client gets, and every field that changed. Each line leads to the line of the script that made it.",
    target: "#log",
    narrow: "log",
  },
  {
    title: "Five releases",
    text: "A hook that works on one release fails on the next or kills the gateway on a third. Choose one to see where they part and why.",
    target: ".works-on",
    narrow: "findings",
  },
  {
    title: "The debugger",
    text: "Walk through the run forward and back, ask what wrote a value, and change one to see what would have been.",
    target: ".header .debug",
    narrow: "script",
  },
];
