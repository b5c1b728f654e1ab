import { describe, expect, it } from "vitest";
import { granteeName, grantOfType, grantWithId, newGrant, repeatedGrants } from "./grants";

const user = { Id: "alice", Type: 0, Permission: 3, User: { Tenant: "", Id: "alice" } };

describe("a grant", () => {
  it("begins as a user's, in the form of the release, under a key of its own", () => {
    expect(newGrant([{ Id: "user" }], "reef")).toEqual({
      Id: "user2",
      Type: 0,
      Permission: 15,
      User: { Tenant: "", Id: "user2" },
    });
    expect(newGrant([], "squid").User).toBe("user");
  });

  it("becomes a group's without a user, and a user's again", () => {
    const group = grantOfType(user, 2, "reef");
    expect(group).toEqual({ Id: "", Type: 2, Permission: 3, GroupType: 1 });
    expect(grantOfType(group, 0, "reef")).toEqual({
      Id: "user",
      Type: 0,
      Permission: 3,
      User: { Tenant: "", Id: "user" },
    });
    expect(grantOfType(user, 4, "squid")).toEqual({ Id: "alice", Type: 4, Permission: 3, Referer: "" });
  });

  it("takes its user along with its key, unless they differ", () => {
    expect(grantWithId(user, "bob", "reef").User).toEqual({ Tenant: "", Id: "bob" });
    expect(grantWithId({ id: "a", user: "a" }, "b", "squid")).toEqual({ id: "b", user: "b" });
    expect(grantWithId({ ...user, Id: "key" }, "bob", "reef").User).toEqual({ Tenant: "", Id: "alice" });
  });

  it("is called by its grantee", () => {
    expect([user, { Id: "", Type: 2 }, { Type: 0 }, "x"].map(granteeName)).toEqual([
      "Grant of alice",
      "Grant of a group",
      "Grant",
      "Grant",
    ]);
  });

  it("is repeated where an earlier one has its key; groups have none", () => {
    expect([...repeatedGrants([user, { Id: "" }, { Id: "" }, user])]).toEqual([3]);
  });
});
