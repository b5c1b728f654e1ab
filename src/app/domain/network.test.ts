import { describe, expect, it } from "vitest";
import type { NetworkAddress } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { draftOf } from "./draft";
import { endpointRows, serviceOf, withEndpoint, withoutFaults } from "./network";

const settings = draftOf({
  format: 1,
  network: { endpoints: [{ listen: "unix:/a", serve: { lua: "x" }, faults: ["refuse"] }, 3] },
}).texts.settings;

const seen = (address: string): NetworkAddress => ({
  address,
  failed: ["absent"],
  isTls: false,
  lines: [],
  connections: [],
});
const result = { network: { blockedMs: 0, addresses: [seen("unix:/b"), seen("unix:/a")] } } as CaseResult;

describe("the addresses of a draft", () => {
  it("are those of its endpoints, then those that its scripts used besides", () => {
    const rows = endpointRows(settings, result);
    expect(rows.map(({ address, endpoint }) => [address, serviceOf(endpoint)])).toEqual([
      ["unix:/a", "script"],
      ["unix:/b", "nobody"],
    ]);
    expect(rows.every((row) => row.seen?.failed.length === 1)).toBe(true);
    expect(endpointRows(settings, null)).toHaveLength(1);
    expect(endpointRows("{", null)).toEqual([]);
  });

  it("get an endpoint, change it and lose it", () => {
    const sink = withEndpoint("{}", "udp:statsd:1", (endpoint) => endpoint);
    expect(sink).toEqual({ endpoints: [{ listen: "udp:statsd:1", serve: "sink" }] });
    const text = JSON.stringify({ network: sink });
    expect(withEndpoint(text, "udp:statsd:1", (each) => ({ ...each, serve: "echo" }))).toEqual({
      endpoints: [{ listen: "udp:statsd:1", serve: "echo" }],
    });
    expect(withEndpoint(text, "udp:statsd:1", () => null)).toBeUndefined();
  });

  it("are the same whatever goes wrong there, for what does not ask", () => {
    expect(withoutFaults(settings)).toBe(withoutFaults(settings.replace("refuse", "absent")));
    expect(withoutFaults(settings)).not.toBe(withoutFaults(settings.replace('"x"', '"y"')));
  });
});
