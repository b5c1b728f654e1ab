import { describe, expect, it } from "vitest";
import { search } from "./search";

const items = [
  { id: "get_obj_range", title: "Download part of an object", description: "answered 206", group: "Objects" },
  { id: "put_obj", title: "Upload an object", description: "PUT with metadata", group: "Objects" },
  { id: "list_bucket", title: "List a bucket", group: "Buckets", keywords: "GET 200 OK" },
  { id: "metadata", title: "Object metadata", group: "Objects" },
];
const found = (query: string) => search(items, query).map(({ id }) => id);

describe("search", () => {
  it("shows all for an empty query", () => expect(found("  ")).toHaveLength(4));
  it("wants every word, wherever it stands", () => expect(found("object 206")).toEqual(["get_obj_range"]));
  it("finds the operation's name in any case", () => expect(found("LIST_B")).toEqual(["list_bucket"]));
  it("puts titles first within a group", () => expect(found("metadata")).toEqual(["metadata", "put_obj"]));
  it("finds by keywords as well", () => expect(found("get 200")).toEqual(["list_bucket"]));
  it("puts what is named before all", () =>
    expect(search([...items].reverse(), "put_obj")[0]?.id).toBe("put_obj"));
  it("finds nothing for what is not there", () => expect(found("tape")).toEqual([]));
});
