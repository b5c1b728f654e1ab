import { LinkError } from "./error";

const saltLength = 16;
const nonceLength = 12;
/** AES-GCM's tag at its full length. */
const tagLength = 16;
/** What OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). Fixed for link version 1p. */
const iterations = 600_000;
/** The version is authenticated, so that no sealed bytes pass for those of another version. */
const additionalData = new TextEncoder().encode("1p");

type Bytes = Uint8Array<ArrayBuffer>;

/** Salt, nonce and the encrypted bytes; salt and nonce are new each time. */
export async function seal(plain: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const key = await keyOf(passphrase, salt);
  const encrypted = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plain as Bytes);
  const sealed = new Uint8Array(saltLength + nonceLength + encrypted.byteLength);
  sealed.set(salt);
  sealed.set(iv, saltLength);
  sealed.set(new Uint8Array(encrypted), saltLength + nonceLength);
  return sealed;
}

/**
 * The bytes that `seal` got.
 * @throws LinkError for a wrong passphrase; damaged bytes cannot be told from one
 */
export async function unseal(sealed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (sealed.length < saltLength + nonceLength + tagLength)
    throw new LinkError("this link is cut: copy it again, whole");
  const part = (from: number, to?: number) => new Uint8Array(sealed.subarray(from, to));
  const key = await keyOf(passphrase, part(0, saltLength));
  const iv = part(saltLength, saltLength + nonceLength);
  const encrypted = part(saltLength + nonceLength);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, encrypted),
    );
  } catch {
    throw new LinkError("this passphrase does not open this link");
  }
}

/** @throws LinkError where a page has no cryptography: browsers give it to https and to this machine's own pages */
async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  if (!crypto.subtle) throw new LinkError("a passphrase needs a page that came over https");
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
