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

/**
 * Why a client will not have the server's certificate, with the alert that it sends; undefined: it will.
 * Virtual certificates have no bytes to compare with a TLSA record: any record counts as theirs but one of zeros.
 */
export function checkServer(
  context: TlsContext,
  issuer: string,
  tlsa: readonly Bytes[] | undefined,
): { err: string; alert: string } | undefined {
  if (!context.verifyPeer) return undefined;
  if (tlsa) {
    const matches = tlsa.some((data) => data.some((byte) => byte !== 0));
    return matches ? undefined : { err: "certificate verify failed", alert: "sslv3 alert bad certificate" };
  }
  if (context.cafile !== undefined && nameOfFile(context.cafile) === issuer) return undefined;
  return { err: "certificate verify failed", alert: "tlsv1 alert unknown ca" };
}

function nameOfFile(path: string | undefined): string | undefined {
  return path
    ?.split("/")
    .pop()
    ?.replace(/\.(crt|pem|cer)$/, "");
}
