import { describe, expect, it } from "vitest";
import { parseLogMessage } from "./log-message";

describe("parseLogMessage", () => {
  it("takes text and expressions apart", () => {
    expect(parseLogMessage("x is {x} of { total }")).toEqual([
      { text: "x is " },
      { expression: "x" },
      { text: " of " },
      { expression: "total" },
    ]);
  });

  it("keeps braces of tables and strings inside an expression", () => {
    expect(parseLogMessage('{#{1, {2}}}{\'}\' .. "\\"}"}')).toEqual([
      { expression: "#{1, {2}}" },
      { expression: '\'}\' .. "\\"}"' },
    ]);
  });

  it("takes escaped braces and a closing one alone as text", () => {
    expect(parseLogMessage("\\{x\\} }")).toEqual([{ text: "{x} }" }]);
  });

  it("says where a brace or a string is not closed", () => {
    expect(() => parseLogMessage("a {b")).toThrow("the brace at character 3 is not closed");
    expect(() => parseLogMessage("{'b}")).toThrow("the string at character 2 is not closed");
  });
});
