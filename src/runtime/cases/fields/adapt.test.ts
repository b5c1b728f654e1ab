import { describe, expect, it } from "vitest";
import { adaptFields } from "./adapt";

const table = { ObjectOwner: { DisplayName: "A", User: { Tenant: "acme", Id: "alice" } } };
const text = { ObjectOwner: { DisplayName: "A", User: "acme$alice" } };

describe("adaptFields", () => {
  it("writes users as the release has them, in both directions", () => {
    expect(adaptFields(table, "squid")).toEqual(text);
    expect(adaptFields(text, "reef")).toEqual(table);
    expect(adaptFields(table, "reef")).toEqual(table);
    expect(adaptFields(text, "tentacle")).toEqual(text);
  });

  it("takes a user without a tenant by id alone", () => {
    expect(adaptFields({ objectowner: { user: { ID: "bob" } } }, "squid")).toEqual({
      objectowner: { user: "bob" },
    });
    expect(adaptFields({ ObjectOwner: { User: "bob" } }, "pacific")).toEqual({
      ObjectOwner: { User: { Tenant: "", Id: "bob" } },
    });
  });

  it("completes an overlay that changes a part by what it is laid over", () => {
    expect(adaptFields({ ObjectOwner: { User: { Id: "bob" } } }, "squid", table)).toEqual({
      ObjectOwner: { User: "acme$bob" },
    });
  });

  it("reaches grants, and leaves what it does not know", () => {
    const grants = (user: unknown) => ({
      BucketACL: {
        Grants: [
          { Id: "x", User: user },
          { Id: "", User: null },
        ],
      },
    });
    expect(adaptFields(grants({ Tenant: "", Id: "x" }) as never, "squid")).toEqual(grants("x"));
    const others = { Foo: { User: "a" }, Tags: { User: "a" }, Bucket: null, Trace: { Enable: true } };
    expect(adaptFields(others, "pacific")).toEqual(others);
  });
});
