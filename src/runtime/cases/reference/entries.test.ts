import { expect, it } from "vitest";
import { tables } from "../../gateway/schema";
import { referenceEntries, searchReference } from "./entries";

const entries = referenceEntries();

it("tells of every field of every table", () => {
  for (const { fields } of Object.values(tables))
    for (const { name, description } of fields)
      expect(
        entries.some((entry) => entry.path.endsWith(`.${name}`) && entry.description === description),
      ).toBe(true);
});

it("tells a field's traits, releases and notes", () => {
  expect(entries.find(({ path }) => path === "Request.HTTP.StorageClass")).toMatchObject({
    type: "string",
    traits: ["never nil", "writable"],
    releases: "Quincy and later",
    notes: ["preRequest: Assigning chooses the storage class of the object."],
  });
});

it("finds by every word, and a field of that name first", () => {
  expect(searchReference(entries, "tags")[0]!.path).toBe("Request.Tags");
  expect(searchReference(entries, "grant permission").map(({ path }) => path)).toContain(
    "Request.ObjectACL.Grants[…].Permission",
  );
  expect(searchReference(entries, "no such words")).toEqual([]);
});
