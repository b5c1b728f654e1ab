import { isFailure } from "../result";
import { socketOf } from "./errors";
import type { Handle } from "./handle";
import type { TlsSocket } from "./socket";
import { hasPending } from "./writing";

/** Prepares for TLS: at the next event, or as soon as queued plain text has been sent. */
export function startTls(handle: Handle, context?: unknown): void {
  if (context) handle.tls_ctx = context;
  handle.starttls = false;
  if (hasPending(handle)) {
    handle.debug("Start TLS after write");
    handle.ondrain = startTlsWhenDrained;
    handle.set(undefined, true);
    return;
  }
  if (handle.ondrain === startTlsWhenDrained) handle.undo("ondrain");
  handle.onreadable = initTlsOnEvent;
  handle.onwritable = initTlsOnEvent;
  handle.set(true, true);
  handle.setreadtimeout(false);
  handle.setwritetimeout(handle.loop.config.ssl_handshake_timeout);
  handle.debug("Prepared to start TLS");
}

function startTlsWhenDrained(this: Handle): void {
  startTls(this);
}

function initTlsOnEvent(this: Handle): [] {
  initTls(this);
  return [];
}

function handshakeOnEvent(this: Handle): [] {
  handshake(this);
  return [];
}

/** Puts TLS on the socket; the handshake starts now or at the next event. */
export function initTls(handle: Handle, context?: unknown, now = false): void {
  if (handle.tls) return;
  if (context) handle.tls_ctx = context;
  handle.tls = true;
  handle.debug("Starting TLS now");
  handle.updatenames(); // a TLS socket cannot tell its names
  const socket = wrap(handle);
  if (!socket) return;
  socket.settimeout(0);
  handle.conn = socket;
  setServerNames(handle, socket);
  setDane(handle, socket);
  handle.on("starttls");
  handle.undo("ondrain");
  handle.onwritable = handshakeOnEvent;
  handle.onreadable = handshakeOnEvent;
  if (now) {
    handle.tlshandshake();
    return;
  }
  handle.setreadtimeout(false);
  handle.setwritetimeout(handle.loop.config.ssl_handshake_timeout);
  handle.set(true, true);
}

function wrap(handle: Handle): TlsSocket | undefined {
  const wrapped = handle.loop.sockets.wrapTls(socketOf(handle), handle.tls_ctx);
  if (!isFailure(wrapped)) return wrapped;
  handle.debug("Failed to initialize TLS: %s", wrapped.err);
  handle.on("disconnect", wrapped.err);
  handle.destroy();
  return undefined;
}

function setServerNames(handle: Handle, socket: TlsSocket): void {
  if (!socket.sni) return;
  if (handle.servername !== undefined) {
    socket.sni(handle.servername);
    return;
  }
  const hosts = handle.parent?.hosts;
  if (hosts && hosts.size > 0) socket.sni(hosts, true);
}

function setDane(handle: Handle, socket: TlsSocket): void {
  const { tlsa, dane_hostname } = handle.extra ?? {};
  if (!tlsa || !socket.settlsa) return;
  const host = handle.servername ?? dane_hostname ?? "";
  if (!socket.setdane?.(host)) {
    handle.debug("Could not enable DANE on connection");
    return;
  }
  handle.debug("Enabling DANE with %d TLSA records", tlsa.length);
  handle.noise("DANE hostname is %q", host);
  for (const { use, select, match, data } of tlsa) socket.settlsa(use, select, match, data);
}

/** One step of the handshake. */
export function handshake(handle: Handle): void {
  handle.setreadtimeout(false);
  handle.noise("Continuing TLS handshake");
  const socket = socketOf(handle) as TlsSocket;
  const result = socket.dohandshake();
  if (result === true) {
    handshakeDone(handle, socket);
    return;
  }
  const { err } = result;
  if (err === "wantread" || err === "wantwrite") {
    handle.noise(`TLS handshake to wait until ${err === "wantread" ? "readable" : "writable"}`);
    handle.set(err === "wantread", err === "wantwrite");
    handle.setwritetimeout(handle.loop.config.ssl_handshake_timeout);
    return;
  }
  handle.debug("TLS handshake error: %s", err);
  handle.on("disconnect", err);
  handle.destroy();
}

function handshakeDone(handle: Handle, socket: TlsSocket): void {
  const info = socket.info?.();
  if (info) handle.debug("TLS handshake complete (%s with %s)", info.protocol, info.cipher);
  else handle.debug("TLS handshake complete");
  handle.setwritetimeout(false);
  handle.undo("onwritable");
  handle.undo("onreadable");
  handle.on("status", "ssl-handshake-complete");
  handle.set(true, true);
  handle.onconnect();
  handle.onreadable();
}
