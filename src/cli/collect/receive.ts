import type { ListenAddress } from "../../node/local/local-system";
import { NodeLoop } from "../../node/local/node-loop";
import { addressText } from "../../runtime";
import type { Handle } from "../../runtime/net/loop/handle";
import type { Terminal } from "../terminal";
import { Lines } from "./lines";
import { listen } from "./listen";

/** Connections that the system keeps until they are accepted. */
const backlog = 511;

/** How long connections that are open have to end once it is over, seconds. */
const lastMoment = 0.5;

/** Hands on each line that arrives, until SIGINT or SIGTERM. */
export async function receive(
  at: ListenAddress,
  takeLine: (line: Buffer) => void,
  terminal: Terminal,
): Promise<void> {
  const node = new NodeLoop();
  node.loop.setConfig({ tcp_backlog: backlog, protect_listeners: false });
  const senders = new Map<Handle, Lines>();
  let isOver = false;
  const endWithTheLast = () => {
    if (isOver && senders.size === 0) node.loop.setQuitting(true);
  };
  const server = await listen(node, at, {
    onconnect: (sender) => senders.set(sender, new Lines(takeLine)),
    onincoming: (sender, data) => senders.get(sender)?.push(data),
    onreadtimeout: () => true,
    ondisconnect: (sender) => {
      senders.get(sender)?.end();
      senders.delete(sender);
      endWithTheLast();
    },
  });
  terminal.err(`collecting at ${addressText(at)}; Ctrl+C ends it\n`);
  onSignal(() => {
    isOver = true;
    server.close();
    node.loop.timers.add(lastMoment, () => node.loop.setQuitting(true));
    node.turnSoon();
  });
  await node.run();
}

function onSignal(ended: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, ended);
}
