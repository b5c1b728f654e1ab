import { describe, expect, test } from "vitest";
import { Background } from "./background";
import { inputOf } from "./input.testing";
import { go, lines } from "./run.testing";
import { Session } from "./session";

describe("background", () => {
  test("is one state that runs at once and then every five seconds", () => {
    const session = new Session(inputOf({ release: "reef" }));
    const background = new Background(session, "n = (n or 0) + 1 RGWDebugLog(n .. tostring(Request))", {});
    background.catchUp();
    session.clock.wait(4999);
    background.catchUp();
    expect(lines(background.result)).toEqual(["Lua INFO: 1nil"]);
    session.clock.wait(5001);
    background.catchUp();
    expect(lines(background.result)).toEqual(["Lua INFO: 1nil", "Lua INFO: 2nil", "Lua INFO: 3nil"]);
  });

  test("leaves the table RGW as the scripts wrote it", () => {
    const scripts = { preRequest: "RGW.a = RGW.a + 1 RGW.b = 2^53 RGW.c = nil RGW.d = math.maxinteger" };
    const { global } = go({ release: "reef", global: { a: 1, c: "gone" }, scripts });
    expect(global).toEqual({ a: 2, b: 2 ** 53, d: "9223372036854775807" });
    expect(go({ release: "quincy", scripts: {} }).global).toBeUndefined();
  });

  test("shares the table RGW with the request", () => {
    const { contexts } = go({
      release: "reef",
      scripts: { background: "RGW.n = 1", postRequest: "RGWDebugLog(RGW.n)" },
    });
    expect(contexts.map(({ context }) => context)).toEqual(["background", "postRequest"]);
    expect(lines(contexts[1]!)).toEqual(["Lua INFO: 1"]);
  });

  test("tells the round of its writes", () => {
    const session = new Session(inputOf({ release: "reef" }));
    const background = new Background(session, "n = (n or 0) + 1 if n > 1 then RGW.n = n end", {});
    background.catchUp();
    session.clock.wait(10_000);
    background.catchUp();
    expect(background.result.changes.map(({ after, round }) => [after, round])).toEqual([
      [2, 2],
      [3, 3],
    ]);
    const { contexts } = go({ release: "reef", scripts: { preRequest: "RGW.n = 1" } });
    expect(contexts[0]!.changes[0]).not.toHaveProperty("round");
  });

  test("goes on after an error", () => {
    const session = new Session(inputOf({ release: "squid" }));
    const background = new Background(session, 'error("x", 0)', {});
    session.clock.wait(5000);
    expect(background.catchUp()).toBe(true);
    expect(lines(background.result)).toHaveLength(2);
    expect(background.result.status).toBe("error");
  });

  test("has a prefix of its own for errors", () => {
    const { contexts } = go({ release: "squid", scripts: { background: 'error("x", 0)' } });
    expect(lines(contexts[0]!)).toEqual(["lua background: Lua ERROR: x"]);
  });
});

describe("data", () => {
  const script = 'RGWDebugLog(Offset .. " " .. #Data .. " " .. tostring(Request.Object.Size))';

  test("comes in chunks of 4 MiB and ends with an empty one", () => {
    const { contexts } = go({
      release: "reef",
      scripts: { putData: script },
      request: { RGWOp: "put_obj", ContentLength: 5_000_000, Object: { Name: "o" } },
      operation: { Object: { Size: 5_000_000 } },
      data: { text: "z" },
    });
    expect(lines(contexts[0]!)).toEqual([
      "Lua INFO: 0 4194304 0",
      "Lua INFO: 4194304 805696 0",
      "Lua INFO: 5000000 0 0",
    ]);
  });

  test.each([
    ["copy_obj", "PUT"],
    ["get_obj", "HEAD"],
  ])("of %s with %s does not pass a script", (op, method) => {
    const { contexts } = go({
      release: "reef",
      scripts: { getData: script, putData: script },
      request: { RGWOp: op, HTTP: { Method: method } },
      data: { text: "z" },
    });
    expect(contexts.map(({ status }) => status)).toEqual(["skipped", "skipped"]);
  });

  test("takes no more data than a gateway does, and repeats what is given over all chunks", () => {
    const put = (ContentLength: number | string) =>
      go({
        release: "reef",
        scripts: { putData: "if #Data > 0 then RGWDebugLog(Offset .. Data[#Data]) end" },
        request: { RGWOp: "put_obj", ContentLength },
        data: { text: "abc" },
      });
    const chunk = 4 * 1024 * 1024;
    expect(lines(put(chunk + 2).contexts[0]!)).toEqual(["Lua INFO: 0a", `Lua INFO: ${chunk}c`]);
    expect(() => put("9223372036854775807")).toThrow("more than the 5 GiB that a gateway takes");
  });
});
