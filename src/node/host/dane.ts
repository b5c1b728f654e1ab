import { createHash, type X509Certificate } from "node:crypto";

/**
 * Whether a TLSA record of usage 3 (RFC 6698: this very certificate, whoever signed it) is of this certificate. Its
 * data may be the certificate or its public key, whole or as SHA-256 or SHA-512: which of them shows by comparing.
 */
export function isOfCertificate(data: Uint8Array, { raw, publicKey }: X509Certificate): boolean {
  const selected = [raw, publicKey.export({ type: "spki", format: "der" })];
  return selected.some((whole) =>
    [whole, digest("sha256", whole), digest("sha512", whole)].some((own) => own.equals(data)),
  );
}

function digest(algorithm: string, data: Buffer): Buffer {
  return createHash(algorithm).update(data).digest();
}
