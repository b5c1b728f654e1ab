import type { Bytes } from "../bytes";
import type { TlsContext } from "../luasocket/tls-context";
import type { TlsFault } from "./faults";

/** A virtual certificate: for whom it is, and who has signed it. */
export interface Identity {
  certificate: string;
  issuer: string;
}

/**
 * Virtual certificates are named by their files: `…/alpha.example.crt` is for alpha.example and signed by itself,
 * so it is trusted by whom names the same file as its CA file. A fault makes another one of it.
 */
export function identityOf(file: string | undefined, fault?: TlsFault): Identity {
  const name = nameOfFile(file) ?? "";
  if (fault === "untrusted") return { certificate: name, issuer: "unknown.invalid" };
  if (fault === "wrongName") return { certificate: "wrong-name.invalid", issuer: name };
  return { certificate: name, issuer: name };
}

/** Why a handshake fails, and the alert that the other end is sent. */
export interface Refusal {
  err: string;
  alert: string;
}

/**
 * Why a client will not have the server's certificate, with the alert that it sends; undefined: it will.
 * Virtual certificates have no bytes to compare with a TLSA record: any record counts as theirs but one of zeros.
 */
export function checkServer(
  context: TlsContext,
  issuer: string,
  tlsa: readonly Bytes[] | undefined,
): Refusal | undefined {
  if (!context.verifyPeer) return undefined;
  if (tlsa) {
    const matches = tlsa.some((data) => data.some((byte) => byte !== 0));
    return matches ? undefined : { err: "certificate verify failed", alert: "sslv3 alert bad certificate" };
  }
  return checkIssuer(context, issuer);
}

/** Why a server that asks for certificates will not have a client's, or its lack of one; undefined: it will. */
export function checkClient(
  context: TlsContext,
  certificate: string | undefined,
  isRequired: boolean,
): Refusal | undefined {
  if (certificate !== undefined) return context.verifyPeer ? checkIssuer(context, certificate) : undefined;
  if (!isRequired) return undefined;
  const alert =
    context.version === "TLSv1.3" ? "tlsv13 alert certificate required" : "sslv3 alert handshake failure";
  return { err: "peer did not return a certificate", alert };
}

function checkIssuer(context: TlsContext, issuer: string): Refusal | undefined {
  if (context.cafile !== undefined && nameOfFile(context.cafile) === issuer) return undefined;
  return { err: "certificate verify failed", alert: "tlsv1 alert unknown ca" };
}

function nameOfFile(path: string | undefined): string | undefined {
  return path
    ?.split("/")
    .pop()
    ?.replace(/\.(crt|pem|cer)$/, "");
}
