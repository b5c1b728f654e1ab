import { describe, expect, it } from "vitest";
import { VirtualWorld } from "../../net/virtual/world";
import { runLua } from "../modules.testing";

describe("util.timer", () => {
  it("calls back with the parameter, again while it returns a number", () => {
    const source = `
      local timer, server, called = require "util.timer", require "net.server", {}
      timer.add_task(1, function (now, id, name) called[#called + 1] = name; if #called < 3 then return 1 end end, "a")
      local stopped = timer.add_task(1, error)
      timer.stop(stopped)
      server.loop()
      return table.concat(called)`;
    const world = new VirtualWorld();
    expect(runLua(source, world)).toEqual(["aaa"]);
    expect(world.now).toBeCloseTo(103, 2);
  });

  it("keeps callbacks that only the timer holds", () => {
    const source = `
      local server, timer, ran = require "net.server", require "util.timer", 0
      local alive = setmetatable({}, { __mode = "k" })
      do
        local f = function () ran = ran + 1; collectgarbage(); return ran < 3 and 1 or nil end
        alive[f] = true
        timer.add_task(1, f)
      end
      collectgarbage()
      local held = next(alive) ~= nil
      server.loop()
      return held, ran`;
    expect(runLua(source)).toEqual(["true", "3"]);
  });
});

describe("util.logger", () => {
  it("brings messages to the sinks of their level", () => {
    const source = `
      local logger, got = require "util.logger", {}
      logger.add_level_sink("warn", function (name, level, format, ...) got[#got + 1] = name .. level .. format:format(...) end)
      local log = logger.init("mine")
      log("warn", "%d of %s", 1, "two")
      log("debug", "unheard")
      return table.concat(got, "|")`;
    expect(runLua(source)).toEqual(["minewarn1 of two"]);
  });
});

describe("util.poll", () => {
  it("watches descriptors", () => {
    const source = `
      local poll, socket = require "util.poll", require "socket"
      local server = socket.bind("127.0.0.1", 9000)
      local client = socket.connect("127.0.0.1", 9000)
      local peer = server:accept()
      local p = poll.new()
      assert(p:add(peer:getfd(), true, false))
      local first = select(2, p:wait(0))
      client:send("x")
      local fd, r, w = p:wait(1)
      local _, again, errno = p:add(peer:getfd(), true, false)
      return first, fd == peer:getfd(), r, w, again, errno == poll.EEXIST, p:del(peer:getfd())`;
    expect(runLua(source)).toEqual(["timeout", "true", "true", "false", "File exists", "true", "true"]);
  });
});

describe("the small ones", () => {
  it("do what Prosody's do", () => {
    const source = `
      local net, table_, id, time = require "util.net", require "util.table", require "util.id", require "util.time"
      local packed = table_.pack(1, nil, 3)
      return table.concat({ net.pton("1.2.3.4"):byte(1, -1) }, "."), #net.pton("::1"), (net.pton("host")), packed.n, id.short() ~= id.short(),
        time.monotonic() < time.monotonic(), select("#", require "util.xpcall".xpcall(function (...) return ... end, print, 1, 2))`;
    expect(runLua(source)).toEqual(["1.2.3.4", "16", "nil", "3", "true", "true", "3"]);
  });
});

describe("socket", () => {
  it("select waits for what is ready first", () => {
    const source = `
      local socket = require "socket"
      local server = socket.bind("127.0.0.1", 9000)
      local client = socket.connect("127.0.0.1", 9000)
      local r, w, err = socket.select({ server, client }, nil, 1)
      server:accept()
      local r2, w2, err2 = socket.select({ server, client }, nil, 1)
      return #r, r[server], err, #r2, err2`;
    const world = new VirtualWorld();
    expect(runLua(source, world)).toEqual(["1", "1", "nil", "0", "timeout"]);
    expect(world.now).toBeCloseTo(101, 5);
  });

  it("sends parts of strings and receives behind a prefix", () => {
    const source = `
      local socket = require "socket"
      local server = socket.bind("127.0.0.1", 9000)
      local client = socket.connect("127.0.0.1", 9000)
      local peer = server:accept()
      return client:send("0123456789", 3, -3), peer:receive(8, "ab")`;
    expect(runLua(source)).toEqual(["8.0", "ab234567", "nil", "nil"]);
  });

  it("raises LuaSocket's error for a method of another class", () => {
    const [error] = runLua(`return require "socket".tcp():send("x")`);
    expect(error).toMatch(/calling 'send' on bad self \(tcp\{client\} expected\)$/);
  });

  it("sleeps in virtual time", () => {
    const world = new VirtualWorld();
    runLua(`require "socket".sleep(30)`, world);
    expect(world.now).toBeCloseTo(130, 5);
  });

  it("protects calls that raise by try, and runs their finalizers", () => {
    const source = `
      local socket, closed = require "socket", false
      local try = socket.newtry(function () closed = true end)
      local f = socket.protect(function () try(nil, "went wrong") end)
      local ok, err = f()
      return ok, err, closed, (pcall(socket.protect(function () error("not by try") end)))`;
    expect(runLua(source)).toEqual(["nil", "went wrong", "true", "false"]);
  });
});
