import { expect, it } from "vitest";
import { caseSchema } from "../format/case";
import { sideBySide } from "./index";

it("the limit of run time, which one release has, makes two part", () => {
  const scripts = { preRequest: "for i = 1, 5.1e7 do end" };
  const { columns } = sideBySide(caseSchema.parse({ format: 1, release: "pacific", scripts }));
  expect(columns[4]!.parting).toMatchObject({ from: "squid", causes: ["limits"] });
}, 300_000);
