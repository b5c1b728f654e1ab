import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { connect, createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import type { TlsContext } from "../../runtime/net/luasocket/tls-context";
import type { TlsSession, TlsSetup } from "../protocol";
import { isOfCertificate } from "./dane";

/** What a server does with a name: another context, the connection's own (undefined), or none. */
export type NameAnswer = TlsContext | "refused" | undefined;

export type AskName = (name: string, answer: (answer: NameAnswer) => void) => void;

interface Outcome {
  secured(session: TlsSession): void;
  failed(err: string): void;
}

/**
 * Starts TLS on a connected socket and gives the socket that takes its place.
 * @throws where a certificate or key cannot be read
 */
export function secure(socket: Socket, setup: TlsSetup, ask: AskName, outcome: Outcome): TLSSocket {
  return setup.context.server
    ? secureServer(socket, setup, ask, outcome)
    : secureClient(socket, setup, outcome);
}

function secureServer(
  socket: Socket,
  { context, asksNames }: TlsSetup,
  ask: AskName,
  outcome: Outcome,
): TLSSocket {
  const secured: TLSSocket = new TLSSocket(socket, {
    isServer: true,
    secureContext: contextOf(context),
    requestCert: context.verifyPeer,
    rejectUnauthorized: false,
    ...(asksNames && { SNICallback: chooseContext(ask) }),
  });
  secured.once("secure", () => {
    const refused = context.verifyPeer ? whyRefused(secured, context.failIfNoPeerCert) : undefined;
    if (refused === undefined) outcome.secured(sessionOf(secured));
    else outcome.failed(refused);
  });
  return secured;
}

/** What a server that verifies has against its client, in OpenSSL's words. */
function whyRefused(socket: TLSSocket, needsCertificate: boolean): string | undefined {
  const hasCertificate = Object.keys(socket.getPeerCertificate() ?? {}).length > 0;
  if (!hasCertificate) return needsCertificate ? "peer did not return a certificate" : undefined;
  // Node sets `authorized` only on sockets of its own tls.Server; this is what it reads for that.
  const { ssl } = socket as unknown as { ssl: { verifyError(): Error | null | undefined } };
  return ssl.verifyError() ? "certificate verify failed" : undefined;
}

function secureClient(socket: Socket, { context, servername, tlsa }: TlsSetup, outcome: Outcome): TLSSocket {
  const secured = connect({
    socket,
    secureContext: contextOf(context),
    // With TLSA records, who signed the certificate does not matter.
    rejectUnauthorized: context.verifyPeer && !tlsa,
    // As LuaSec does: the chain is checked, and whose it is is up to the script.
    checkServerIdentity: () => undefined,
    ...(servername && { servername }),
  });
  secured.once("secureConnect", () => {
    const certificate = secured.getPeerX509Certificate();
    const isProven =
      !tlsa || !context.verifyPeer || tlsa.some((data) => certificate && isOfCertificate(data, certificate));
    if (isProven) outcome.secured(sessionOf(secured));
    else outcome.failed("certificate verify failed");
  });
  return secured;
}

type ChooseContext = (name: string, done: (error: Error | null, context?: SecureContext) => void) => void;

function chooseContext(ask: AskName): ChooseContext {
  return (name, done) =>
    ask(name, (answer) => {
      if (answer === "refused") done(new Error("callback failed"));
      else done(null, answer && contextOf(answer));
    });
}

function contextOf({ certificate, key, cafile, version }: TlsContext): SecureContext {
  return createSecureContext({
    ...(certificate !== undefined && { cert: readFileSync(certificate) }),
    ...(key !== undefined && { key: readFileSync(key) }),
    ...(cafile !== undefined && { ca: readFileSync(cafile) }),
    maxVersion: version,
  });
}

function sessionOf(socket: TLSSocket): TlsSession {
  const sniName = (socket as { servername?: string | false }).servername;
  return {
    protocol: socket.getProtocol() ?? "",
    cipher: socket.getCipher()?.standardName ?? "",
    peerCertificate: [socket.getPeerCertificate()?.subject?.CN].flat()[0],
    sniName: sniName || undefined,
  };
}
