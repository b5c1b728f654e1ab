import { isFailure } from "../result";
import type { LoopContext } from "./context";
import { LoopError, socketOf } from "./errors";
import { Handle } from "./handle";
import type { HandleFields } from "./handle-fields";
import type { Socket } from "./socket";

/** A handle around a connected or connecting socket. */
export function wrapSocket(loop: LoopContext, socket: Socket, fields: HandleFields): Handle {
  socket.settimeout(0);
  const id = `conn${loop.newId()}`;
  const { parent } = fields;
  const handle = new Handle(
    loop,
    {
      ...fields,
      conn: socket,
      read_size: fields.read_size ?? parent?.read_size,
      tls_ctx: fields.tls_ctx ?? parent?.tls_ctx,
      tls_direct: parent?.tls_direct,
    },
    loop.logger(id),
    loop.clock.wall(),
  );
  handle.id = id;
  handle.updatenames();
  return handle;
}

/** A listening handle's `onreadable`: one connection per event. */
export function acceptConnection(listener: Handle): void {
  const { loop } = listener;
  const listening = socketOf(listener);
  if (!listening.accept) throw new LoopError("attempt to call a nil value (method 'accept')");
  const socket = listening.accept();
  if (isFailure(socket)) {
    const pause = loop.config.accept_retry_interval;
    listener.debug("Error accepting new client: %s, server will be paused for %ds", socket.err, pause);
    listener.pausefor(pause);
    return;
  }
  const client = wrapSocket(loop, socket, { parent: listener, listeners: listener.listeners });
  client.debug("New connection %s on server %s", client, listener);
  client.defaultoptions();
  client.writable = loop.config.opportunistic_writes;
  if (listener.tls_direct) {
    client.add(true, true);
    client.inittls(listener.tls_ctx, true);
  } else {
    client.add(true, false);
    client.onconnect();
    client.onreadable();
  }
}
