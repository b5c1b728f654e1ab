import { describe, expect, test } from "vitest";
import { releases } from "../releases/index";
import { packageCommandLine, scriptCommandLine } from "./index";

describe("command lines to copy", () => {
  test("name the context, and a tenant with a user where the release wants one", () => {
    const script = { context: "preRequest", tenant: "" } as const;
    expect(scriptCommandLine("put", script, releases.pacific)).toBe(
      "radosgw-admin script put --infile=preRequest.lua --context=preRequest",
    );
    const acme = { context: "postRequest", tenant: "acme" } as const;
    expect(scriptCommandLine("rm", acme, releases.reef)).toBe(
      "radosgw-admin script rm --context=postRequest --tenant=acme --uid=any",
    );
    expect(scriptCommandLine("get", acme, releases.squid)).toBe(
      "radosgw-admin script get --context=postRequest --tenant=acme",
    );
  });

  test("quote what a shell would take apart", () => {
    const script = { context: "getData", tenant: "a'b" } as const;
    expect(scriptCommandLine("put", script, releases.tentacle, "my hook.lua")).toBe(
      "radosgw-admin script put --infile='my hook.lua' --context=getData --tenant='a'\\''b'",
    );
    expect(packageCommandLine("add", "luajson 1.3")).toBe(
      "radosgw-admin script-package add --package='luajson 1.3'",
    );
  });

  test("allow compilation only where a package is added", () => {
    expect(packageCommandLine("add", "luasocket", true)).toBe(
      "radosgw-admin script-package add --package=luasocket --allow-compilation",
    );
    expect(packageCommandLine("rm", "luasocket", true)).toBe(
      "radosgw-admin script-package rm --package=luasocket",
    );
  });
});
