import { lstatSync, unlinkSync } from "node:fs";
import { connect } from "node:net";
import type { ListenAddress } from "../../node/local/local-system";
import type { NodeLoop } from "../../node/local/node-loop";
import { addressText } from "../../runtime";
import type { Handle } from "../../runtime/net/loop/handle";
import type { Listeners } from "../../runtime/net/loop/listeners";
import { isFailure } from "../../runtime/net/result";
import { BadInput } from "../badInput";

/**
 * Listens where a gateway's hook connects to.
 * @throws BadInput where that cannot be
 */
export async function listen(node: NodeLoop, at: ListenAddress, listeners: Listeners): Promise<Handle> {
  if (at.kind === "unix") await removeStale(at.path);
  const handle = await node.listen(at, listeners);
  if (!isFailure(handle)) return handle;
  const why = handle.err === "address already in use" ? "somebody listens there already" : handle.err;
  throw new BadInput([`${addressText(at)}: ${why}`]);
}

/** The file of a socket that nobody listens at any more is in the way of a new one. */
async function removeStale(path: string): Promise<void> {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return;
  const probe = connect(path);
  const isAlive = await new Promise<boolean>((resolve) => {
    probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
  });
  probe.destroy();
  if (!isAlive) unlinkSync(path);
}
