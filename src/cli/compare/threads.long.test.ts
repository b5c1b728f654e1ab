import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";
import { Spawned } from "../spawned.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const request = (RGWOp: string) => ({ ...hello, release: "reef", scripts: {}, request: { RGWOp } });
const old = bench.write("old/preRequest.lua", "RGWDebugLog(Request.RGWOp)");
const changed = bench.write(
  "new/preRequest.lua",
  'if Request.RGWOp == "delete_obj" then Request.Response.Message = "no" end\nRGWDebugLog(Request.RGWOp)',
);

it("goes through a capture on several threads, in its order", async () => {
  const lines = Array.from({ length: 150 }, (_, i) =>
    JSON.stringify(request(i % 3 === 0 ? "delete_obj" : "get_obj")),
  );
  const spawned = new Spawned(
    "compare",
    join(old, ".."),
    join(changed, ".."),
    bench.write("c.jsonl", lines.join("\n")),
    "--json",
  );
  expect(await spawned.ended()).toBe(1);
  const told = spawned.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(told.at(-1)).toEqual({ same: 100, differ: 50, mistaken: 0 });
  const labels = told.slice(0, -1).map(({ label }) => Number(label.split(":").at(-1)));
  expect(labels).toEqual(Array.from({ length: 50 }, (_, i) => i * 3 + 1));
});
