import { describe, expect, test } from "vitest";
import { releaseNames } from "../types";
import { go, lines, pre } from "./run.testing";

const report = {
  name: "report.format",
  text: 'local M = {}\nfunction M.line(op)\n  return "op=" .. op\nend\nreturn M',
};
const hook = 'RGWDebugLog(require("report.format").line(Request.RGWOp))';
const request = { RGWOp: "get_obj" };

describe("a module of one's own", () => {
  test.each(releaseNames)("is found as an installed package is: %s", (release) => {
    expect(lines(pre(hook, { modules: [report], request, release }))).toEqual(["Lua INFO: op=get_obj"]);
  });

  test("is not there in another case", () => {
    const said = lines(pre(hook, { request }))[0];
    expect(said).toContain("module 'report.format' not found:");
    expect(said).toContain("no file '/tmp/luarocks/client.rgw/share/lua/5.3/report/format.lua'");
  });

  test("is not found by data scripts, which never look where packages are", () => {
    const { contexts } = go({
      release: "reef",
      scripts: { putData: hook },
      modules: [report],
      request: { RGWOp: "put_obj", HTTP: { Method: "PUT" }, ContentLength: 1 },
      data: { text: "x" },
    });
    expect(lines(contexts[0]!)[0]).toContain("module 'report.format' not found:");
  });

  test("stands in for a package's module of the same name", () => {
    const json = { name: "json", text: "return { encode = function() return 'mine' end }" };
    const script = 'RGWDebugLog(require("json").encode({}))';
    expect(lines(pre(script, { modules: [json], packages: [{ name: "luajson" }] }))).toEqual([
      "Lua INFO: mine",
    ]);
  });

  test("tells its mistakes by its file, at the script's line that asked for it", () => {
    const broken = { name: "broken", text: "local x\nreturn x.y" };
    const { error, log } = pre('local a = 1\nrequire("broken")', { modules: [broken] });
    expect(error!.message).toMatch(
      /^\/tmp\/luarocks\/client\.rgw\/share\/lua\/5\.3\/broken\.lua:2: attempt to index a nil value \(local 'x'\)$/,
    );
    expect(log[0]!.line).toBe(2);
  });

  test("logs at the line of the script that called it", () => {
    const chatty = { name: "chatty", text: "return function(log)\n\n\n  log('hi')\nend" };
    const { log } = pre('local say = require("chatty")\nsay(RGWDebugLog)', { modules: [chatty] });
    expect(log).toMatchObject([{ text: "Lua INFO: hi", line: 2 }]);
  });

  test("is there for collectors too", () => {
    const collector = `
      local server, line = require "net.server", require "report.format".line
      local unix = require "socket.unix"()
      unix:bind("/tmp/socket")
      unix:listen(8)
      unix:settimeout(0)
      server.wrapserver(unix, "/tmp/socket", 0, {
        onincoming = function (conn, data) conn:write(line(data) .. "\\n") end,
      }, { read_size = "*l" })
      server.loop()`;
    const asks = `
      local s = require "socket.unix"()
      s:connect("/tmp/socket")
      s:send(Request.RGWOp .. "\\n")
      RGWDebugLog(s:receive())`;
    const ran = pre(asks, {
      modules: [report],
      packages: [{ name: "luasocket" }],
      request,
      network: { endpoints: [{ listen: "unix:/tmp/socket", serve: { lua: collector } }] },
    });
    expect(lines(ran)).toEqual(["Lua INFO: op=get_obj"]);
  });
});
