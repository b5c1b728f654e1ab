import { expect, it } from "vitest";
import { editedText, problemCounts } from "./problems";

it("problems are counted by severity, the gravest first", () => {
  const counts = problemCounts([{ severity: "hint" }, { severity: "error" }, { severity: "hint" }]);
  expect(counts.map(({ text }) => text)).toEqual(["1 error", "2 hints"]);
});

it("edits count their places in the text before any of them", () => {
  const edits = [
    { start: 0, end: 1, newText: "long" },
    { start: 2, end: 3, newText: "" },
  ];
  expect(editedText("a.b", edits)).toBe("long.");
});
