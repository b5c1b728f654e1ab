import { describe, expect, it } from "vitest";
import { caseJsonSchema } from "./jsonSchema";

type Schema = { [key: string]: unknown };

const schema = caseJsonSchema();
const definitions = schema.$defs as Record<string, { properties: Schema; patternProperties: Schema }>;

describe("caseJsonSchema", () => {
  it("is what public/case.schema.json holds (npm run schema writes it)", async () => {
    await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(
      "../../../public/case.schema.json",
    );
  });

  it("has every definition that it refers to", () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"/]+)/g)].map(
      (match) => match[1]!,
    );
    expect(references.length).toBeGreaterThan(20);
    for (const name of references) expect(Object.keys(definitions)).toContain(name);
  });

  it("knows the fields of a request in any case, and no others", () => {
    const { properties, patternProperties } = definitions.Request!;
    expect(Object.keys(properties)).toContain("RGWOp");
    expect(Object.keys(patternProperties).filter((name) => new RegExp(name).test("rgwOP"))).toHaveLength(1);
    expect(Object.keys(patternProperties).filter((name) => new RegExp(name).test("RGWOps"))).toHaveLength(0);
  });

  it("requires what has no default", () => {
    expect(schema.required).toEqual(["format", "release", "scripts"]);
  });
});
