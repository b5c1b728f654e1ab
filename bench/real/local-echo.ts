import { NodeLoop } from "../../src/node/local/node-loop";

// An echo server on the event loop in Node's own thread, with its listener in TypeScript.

const node = new NodeLoop();
await node.listen(
  { kind: "tcp", host: "127.0.0.1", port: Number(process.argv[2]) },
  { onincoming: (handle, data) => handle.write(data) },
);
console.log("ready");
await node.run();
