import {
  isSealed,
  lengthOf,
  readLink,
  readSealedLink,
  safeUrlLength,
  urlOf,
  writeCase,
  writeLink,
  writeSealedLink,
} from "../../runtime";
import { BadInput, exit } from "../badInput";
import { loadCase } from "../cases";
import { readText } from "../files";
import { printable } from "../style";
import type { Terminal } from "../terminal";
import { writeCases } from "./folder";

export interface LinkOptions {
  base: string;
  passphraseFile?: string;
}

export interface OpenOptions {
  out?: string;
  passphraseFile?: string;
}

/** `moonhook link`: prints the link, and on standard error a note where it is long. */
export async function link(
  files: readonly string[],
  options: LinkOptions,
  { out, err }: Terminal,
): Promise<number> {
  const [aCase, ...others] = files.map(loadCase);
  const passphrase = passphraseOf(options);
  const written =
    passphrase === undefined ? writeLink(aCase!, others) : await writeSealedLink(aCase!, passphrase, others);
  if (!written.ok) throw new BadInput([`${files[0]}: ${written.message}`]);
  const url = urlOf(written.link, options.base);
  out(`${url}\n`);
  const { characters, isSafe } = lengthOf(url);
  if (!isSafe)
    err(`note: ${characters} characters; some chats and mail programs cut links beyond ${safeUrlLength}\n`);
  return exit.ok;
}

/** `moonhook open`: prints the case as its file would be, or writes it and those that come along into a folder. */
export async function open(given: string, options: OpenOptions, { out, err }: Terminal): Promise<number> {
  const passphrase = passphraseOf(options);
  if (passphrase === undefined && isSealed(given))
    throw new BadInput(["this link opens with a passphrase only: give it with --passphrase-file"]);
  const opened = passphrase === undefined ? readLink(given) : await readSealedLink(given, passphrase);
  if (!opened.ok) throw new BadInput([printable(opened.message)]);
  if (options.out !== undefined) {
    for (const file of writeCases(options.out, [opened.case, ...opened.others])) out(`${file}\n`);
    return exit.ok;
  }
  out(escaped(writeCase(opened.case)));
  const more = opened.others.length;
  if (more > 0)
    err(`note: ${more} more ${more === 1 ? "case comes" : "cases come"} along; --out FOLDER writes all\n`);
  return exit.ok;
}

/** Enough for any passphrase. */
const maxPassphraseBytes = 10_000;

/** A file, since the arguments of a process can be seen by all on the machine. */
function passphraseOf({ passphraseFile: file }: { passphraseFile?: string }): string | undefined {
  if (file === undefined) return undefined;
  const [first = ""] = readText(file, maxPassphraseBytes).split(/\r?\n/, 1);
  if (first === "") throw new BadInput([`${file}: the first line is empty, and no passphrase`]);
  return first;
}

/** JSON with escapes for what a terminal would obey or show in another order: a link is somebody else's text. */
function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
