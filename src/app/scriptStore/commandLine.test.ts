import { describe, expect, it } from "vitest";
import { releases } from "../../runtime/gateway/releases";
import { commandLine, scriptOptions } from "./commandLine";

describe("a command line", () => {
  it("names a user where the release looks for one", () => {
    const line = (release: keyof typeof releases) =>
      commandLine("script", ["rm"], scriptOptions(releases[release], "postRequest", "acme"));
    expect(line("reef")).toBe("radosgw-admin script rm --context=postRequest --tenant=acme --uid=admin");
    expect(line("squid")).toBe("radosgw-admin script rm --context=postRequest --tenant=acme");
  });

  it("names no tenant for the default one", () => {
    expect(scriptOptions(releases.pacific, "preRequest", "")).toEqual({ context: "preRequest" });
  });

  it("quotes what a shell would take apart", () => {
    const options = { package: "luajson 1.3", "allow-compilation": true } as const;
    expect(commandLine("script-package", ["add"], options)).toBe(
      "radosgw-admin script-package add --package='luajson 1.3' --allow-compilation",
    );
    expect(commandLine("script", ["rm"], { tenant: "o'hara" })).toBe(
      "radosgw-admin script rm --tenant='o'\\''hara'",
    );
  });
});
