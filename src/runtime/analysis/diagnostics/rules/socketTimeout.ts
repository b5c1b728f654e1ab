import { type Node, walk } from "../../syntax/index";
import { at, type Rule } from "../rule";
import { releaseOf } from "../support/wording";

const connecting = new Set(["client:connect", "socket.connect"]);

export const socketTimeout: Rule = {
  id: "socket-timeout",
  summary: "A connection without a timeout; a silent peer holds the request for ever.",
  docs: {
    why: "A script runs in the thread that serves the request. A peer that takes the connection and never answers holds that thread for ever; a few such requests and the gateway serves nobody.",
    bad: `local socket = require("socket")
local s = socket.tcp()
s:connect("127.0.0.1", 9000)`,
    good: `local socket = require("socket")
local s = socket.tcp()
s:settimeout(1)
s:connect("127.0.0.1", 9000)`,
    place: { release: "reef", context: "postRequest", packages: ["luasocket"] },
  },
  create({ parsed, types, world }, report) {
    const calls: Node[] = [];
    let isBounded = false;
    walk(parsed.chunk, (node) => {
      if (node.type === "Call" && node.callee.type === "Index" && node.callee.key.type === "Identifier")
        isBounded ||= node.callee.key.name === "settimeout";
    });
    return {
      Call(node) {
        const callee = types.of(node.callee);
        if (isBounded || callee?.kind !== "function" || !connecting.has(callee.doc?.name ?? "")) return;
        if (calls.length > 0) return;
        calls.push(node);
        report({
          ...at(node),
          severity: "information",
          message: `Without settimeout a peer that does not answer holds the request, and a thread of ${releaseOf(world)}, for ever; call settimeout(1) on the socket first.`,
        });
      },
    };
  },
};
