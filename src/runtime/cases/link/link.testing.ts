import type { Case } from "../format/case";
import { readCase } from "../read";
import { deflate } from "./deflate";
import { wrap } from "./envelope";
import { type OpenedLink, readLink, writeLink } from "./index";

/** @throws where the text is no valid case */
export function caseOf(text: string): Case {
  const parsed = readCase(text);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.case;
}

const recordings = import.meta.glob<string>("../../gateway/__fixtures__/*/*.case.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every recorded case, by its file. */
export function recordedCases(): [file: string, aCase: Case][] {
  return Object.entries(recordings).map(([file, text]) => [file, caseOf(text)]);
}

/** @throws where there is no link */
export function linkOf(aCase: Case): string {
  const written = writeLink(aCase);
  if (!written.ok) throw new Error(written.message);
  return written.link;
}

/** A whole and undamaged link around any text, as an attacker would make it. */
export function linkAround(text: string | Uint8Array): string {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return wrap({ version: "1", bytes: deflate(bytes) });
}

/** The sentence that refuses a link. */
export function messageOf(link: string): string {
  return sentence(readLink(link));
}

/** @throws where the link opened, or where the message is not one clear sentence */
export function sentence(opened: OpenedLink): string {
  if (opened.ok) throw new Error("opened, but should not");
  if (!/^this (link|passphrase|is no link)\b[^\n]{10,300}$/.test(opened.message))
    throw new Error(`no clear sentence: ${opened.message}`);
  return opened.message;
}
