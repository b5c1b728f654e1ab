import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const hook = 'if Request.RGWOp == "put_obj" then\n  RGWDebugLog("put")\nend\nRGWDebugLog("done")\n';
const put = {
  ...hello,
  scripts: { preRequest: hook },
  request: { RGWOp: "put_obj" },
  expect: { log: { preRequest: ["Lua INFO: put", "Lua INFO: done"] } },
};

it("tells a score, and each mistake that no case notices with its line", async () => {
  const file = bench.write("loose/put.case.json", { ...put, expect: { status: { preRequest: "ok" } } });
  bench.write("loose/plain.case.json", hello);
  const { code, out } = await bench.run("mutate", join(file, ".."));
  expect(code).toBe(0);
  expect(out).toContain("~/loose/put.case.json#preRequest  0 of 6 mistakes noticed by 1 case\n");
  expect(out).toContain(
    '     4  RGWDebugLog("done")\n        Your cases would not notice if line 4 were gone: the log line "Lua INFO: done" would be missing, which none of them expects.\n',
  );
  expect(out).toContain("These cases cannot judge:\n  ~/loose/plain.case.json: it expects nothing\n");
  expect(out).toMatch(/\nscore 0 %: 0 noticed, 6 not\n$/);
});

it("has a full score where cases look at all, with the script in a file of its own", async () => {
  bench.write("tight/hooks/preRequest.lua", hook);
  bench.write("tight/cases/put.case.json", { ...put, scripts: {} });
  bench.write("tight/cases/get.case.json", {
    ...put,
    scripts: {},
    request: { RGWOp: "get_obj" },
    expect: { log: { preRequest: ["Lua INFO: done"] } },
  });
  const args = ["mutate", join(bench.folder, "tight/cases"), "--scripts", join(bench.folder, "tight/hooks")];
  const { code, out } = await bench.run(...args, "--min-score", "100");
  expect({ code, out }).toEqual({
    code: 0,
    out: "~/tight/hooks/preRequest.lua  6 of 6 mistakes noticed by 2 cases\n\nscore 100 %: 6 noticed, 0 not\n",
  });
  expect(JSON.parse((await bench.run(...args, "--json")).out)).toMatchObject({ complete: true, score: 1 });
});

it("fails below the score that is asked for, and where no case can judge", async () => {
  const file = bench.write("half.json", {
    ...put,
    expect: { log: { preRequest: ["Lua INFO: put", { contains: "" }] } },
  });
  expect((await bench.run("mutate", file, "--min-score", "90")).code).toBe(1);
  expect(await bench.run("mutate", bench.write("none.json", hello))).toEqual({
    code: 2,
    out: "",
    err: "no case can judge:\n~/none.json: it expects nothing\n",
  });
  expect((await bench.run("mutate", file, "--min-score", "x")).err).toBe(
    "error: option '--min-score <percent>' argument 'x' is invalid. A number from 0 to 100.\n",
  );
});
