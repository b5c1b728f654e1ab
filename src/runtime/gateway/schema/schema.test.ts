import { describe, expect, test } from "vitest";
import { releaseNames } from "../types";
import { fieldsOf, isIn, isIterable, type TableName, tables } from "./index";

const everyField = Object.values(tables).flatMap((table) =>
  table.fields.map((field) => [`${table.name}.${field.name}`, table, field] as const),
);

describe("the schema describes each field once", () => {
  test.each(releaseNames)("%s has no name twice in a table", (release) => {
    for (const table of Object.values(tables)) {
      const names = table.fields
        .filter((field) => isIn(release, field))
        .map((field) => field.name.toLowerCase());
      expect(new Set(names).size, table.name).toBe(names.length);
    }
  });

  test.each(everyField)("%s is described and names its sub-table", (_, __, field) => {
    expect(field.description).toMatch(/^[A-Za-z0-9].*[.]$/);
    if (field.type === "table") expect(tables[field.of!]).toBeDefined();
    if (field.of !== undefined) expect(field.type === "table" || isIterable(field)).toBe(true);
  });

  test("all tables can be reached from Request", () => {
    const reached = new Set<TableName>();
    const visit = (name: TableName): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const field of tables[name].fields) if (field.of !== undefined) visit(field.of);
    };
    visit("Request");
    expect([...reached].sort()).toEqual(Object.keys(tables).sort());
  });
});

describe("fields come and go with releases", () => {
  const has = (table: TableName, field: string) =>
    releaseNames.filter((release) => fieldsOf(table, release).has(field.toLowerCase()));

  test("User came with Quincy, Trace with Reef", () => {
    expect(has("Request", "User")).toEqual(["quincy", "reef", "squid", "tentacle"]);
    expect(has("Request", "Trace")).toEqual(["reef", "squid", "tentacle"]);
  });

  test("Bucket.Count went, Bucket.Account came with Squid", () => {
    expect(has("Bucket", "Count")).toEqual(["pacific", "quincy", "reef"]);
    expect(has("Bucket", "Account")).toEqual(["squid", "tentacle"]);
  });

  test("an owner's User is a table until Reef and a string since", () => {
    expect(fieldsOf("Owner", "reef").get("user")?.type).toBe("table");
    expect(fieldsOf("Owner", "squid").get("user")?.type).toBe("string");
  });
});
