import { notify } from "../store/viewActions";

/** The text of a file, with the mark at its start where it has one (U+FEFF); null, and a notice, where it is larger than what it should be or not UTF-8. */
export async function readText(file: File, mostBytes: number, what: string): Promise<string | null> {
  if (file.size > mostBytes) {
    notify(`${file.name} has more than ${mostBytes / 1e6} MB; it is no ${what}.`);
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    notify(`${file.name} is not UTF-8 text, so it is no ${what}.`);
    return null;
  }
}
