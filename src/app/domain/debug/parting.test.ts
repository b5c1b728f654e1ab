import { expect, it } from "vitest";
import { brokenWords, partedWords } from "./parting";

it("says at which line recordings part, or that the later one ends", () => {
  expect(partedWords(null)).toBe("the same steps as before.");
  expect(partedWords({ step: 1200, context: "preRequest", line: 7 })).toBe(
    "the runs part at step 1,200, preRequest line 7.",
  );
  expect(partedWords({ step: 9, context: null, line: null })).toBe("the run now ends before step 9.");
});

it("says where an edited script does not compile", () => {
  const message = "unexpected symbol near <eof>";
  expect(brokenWords({ context: "postRequest", line: 3, message })).toBe(
    `postRequest line 3 does not compile: ${message}`,
  );
});
