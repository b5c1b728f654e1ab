import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const run = (name: string, source: string, ...args: string[]) =>
  bench.run("collector", bench.write(name, source), ...args);

describe("collector", () => {
  it("runs a script with its arguments and files beside it, until nothing can happen", async () => {
    bench.write("beside.lua", "return { port = 9000 }");
    const source = `
      local server, beside = require "net.server", require "beside"
      server.listen("127.0.0.1", beside.port, { onincoming = function (conn, data) print("got", data) end })
      local hook = require "socket".connect("127.0.0.1", beside.port)
      hook:send("line from " .. arg[1])
      server.add_task(3, function () print "later"; hook:close() end)
      server.loop()
      print "done"`;
    expect(await run("collects.lua", source, "me")).toEqual({
      code: 0,
      err: "",
      out: "got\tline from me\nlater\ndone\n",
    });
  });

  it("gives the script what `lua` would: arguments as `...`, io.stderr, and the exit code of os.exit", async () => {
    const source = `
      local server = require "net.server"
      io.stderr:write("to ", select("#", ...), "\\n")
      local code = ...
      server.add_task(1, function () pcall(os.exit, tonumber(code)) end)
      print(...)
      server.loop()
      print "not here"`;
    expect(await run("exits.lua", source, "259", "-x")).toEqual({ code: 3, err: "to 2\n", out: "259\t-x\n" });
    expect((await run("fine.lua", "os.exit()")).code).toBe(0);
    expect((await run("fails.lua", "os.exit(false)")).code).toBe(1);
  });

  it("tells an error with its place, and exits 1", async () => {
    const { code, err } = await run("fails.lua", "local x = nil\nx.y = 1");
    expect(code).toBe(1);
    expect(err).toContain(
      "moonhook: ~/fails.lua:2: attempt to index a nil value (local 'x')\nstack traceback:",
    );
  });

  it("says when a call would wait for ever", async () => {
    const source = `local s = require "socket".bind("127.0.0.1", 9000); s:accept()`;
    expect(await run("waits.lua", source)).toEqual({
      code: 1,
      out: "",
      err: "moonhook: accept would block for ever\n",
    });
  });

  it("ends a loop that has nothing but timers, with a message", async () => {
    const source = `
      local server = require "net.server"
      server.add_task(0, function () return 0 end)
      server.loop()`;
    const { code, err } = await run("endless.lua", source);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^moonhook: nothing but timers for a long time \(\d+ s\): this loop would run for ever\n$/,
    );
  });

  it("refuses a script that is not there", async () => {
    expect(await bench.run("collector", "no/such.lua")).toEqual({
      code: 2,
      out: "",
      err: "no/such.lua: there is no such file\n",
    });
  });
});
