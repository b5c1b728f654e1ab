import { expect, it } from "vitest";
import { diagnostics, findings } from "../rule.testing";
import { changeInLoop } from "./changeInLoop";

it("fires on deletes and inserts in the map's own loop", () => {
  expect(findings(changeInLoop, "reef", "for k in pairs(RGW) do RGW[k] = nil end")).toEqual([
    "error: RGW[k]",
  ]);
  expect(findings(changeInLoop, "squid", "for k in pairs(RGW) do RGW[tostring(k)] = nil end")).toEqual([
    "warning: RGW[tostring(k)]",
  ]);
  expect(
    findings(
      changeInLoop,
      "squid",
      'for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata["x"] = "y" end',
    ),
  ).toEqual(['warning: Request.HTTP.Metadata["x"]']);
});

it("is quiet about other maps, other releases and behind the loop", () => {
  expect(findings(changeInLoop, "reef", 'for k in pairs(RGW) do Request.HTTP.Metadata[k] = "y" end')).toEqual(
    [],
  );
  expect(
    findings(
      changeInLoop,
      "reef",
      'for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata.x = "y" end',
    ),
  ).toEqual([]);
  expect(findings(changeInLoop, "squid", "for k in pairs(RGW) do end RGW.a = nil")).toEqual([]);
});

it("says what the RGW table does, whose entries stay where they are", () => {
  const message = (text: string) => diagnostics(changeInLoop, "squid", text)[0]?.message;
  expect(message("for k in pairs(RGW) do RGW[tostring(k)] = nil end")).toContain(
    "takes the whole radosgw process down for the last",
  );
  expect(message("for k in pairs(RGW) do RGW.sum = 1 end")).toContain(
    "may or may not visit a key that is new",
  );
});
