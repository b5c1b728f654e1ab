import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type GivenFile, texts } from "../../worker/suite/client";
import { cleanFolder, inOrder, type Listed } from "../domain/cases/arrange";
import { type CaseFile, caseOf, type Draft, draftOf, pretty } from "../domain/draft";
import { download } from "../files/download";
import { notify } from "../store/viewActions";
import { addDrafts } from "./library/edit";

/** A zip of more than this, unpacked, is no list of cases. */
const mostBytes = 200_000_000;
/** Mistakes that are told one by one. */
const mostTold = 3;

/** Adds the cases of files and zips to the list; tells of those that are none. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const given = (await Promise.all(files.map(unpacked))).flat();
  await importGiven(given.filter(({ path }) => /\.jsonl?$/.test(path)));
}

export async function importGiven(given: readonly GivenFile[]): Promise<void> {
  const read = await readDrafts(given);
  const drafts = read.flatMap((each) => ("draft" in each ? [each] : []));
  const mistakes = read.flatMap((each) => ("mistake" in each ? [each.mistake] : []));
  if (drafts.length > 0) await addDrafts(drafts);
  const told = mistakes.slice(0, mostTold).join("; ");
  const more = mistakes.length - mostTold;
  if (mistakes.length > 0)
    notify(`${drafts.length} of ${read.length} cases added. ${told}${more > 0 ? `; and ${more} more` : ""}`);
  else notify(given.length === 0 ? "There is no case file among these: one ends in .json or .jsonl." : null);
}

/** A draft with the folder that it is to lie in, or what is wrong with its file. */
export type ReadDraft = { path: string } & ({ folder: string; draft: Draft } | { mistake: string });

export async function readDrafts(given: readonly GivenFile[]): Promise<ReadDraft[]> {
  const read = await texts.ask("readFiles", [...given]);
  if (!read) return given.map(({ path }) => ({ path, mistake: `${path}: could not be read` }));
  return read.map((each) =>
    "case" in each
      ? { path: each.path, folder: folderOf(each.path), draft: named(each.path, each.case) }
      : each,
  );
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Lines of a file lie together in a folder of its name. */
function folderOf(path: string): string {
  if (path.endsWith(".jsonl")) return cleanFolder(path.slice(0, -".jsonl".length));
  return cleanFolder(path.slice(0, path.lastIndexOf("/") + 1));
}

/** A case without a name has that of its file. */
function named(path: string, file: CaseFile): Draft {
  const draft = draftOf(file);
  return draft.name === "" ? { ...draft, name: nameOf(path).replace(/(\.case)?\.jsonl?$/, "") } : draft;
}

async function unpacked(file: File): Promise<GivenFile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return [{ path: file.webkitRelativePath || file.name, bytes }];
  let sum = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sum += originalSize;
        if (sum > mostBytes) throw new Error(`it holds more than ${mostBytes / 1e6} MB`);
        return name.endsWith(".json") && !name.startsWith("__MACOSX/");
      },
    });
    return Object.entries(entries).map(([path, content]) => ({ path, bytes: content }));
  } catch (error) {
    notify(`${file.name} could not be unpacked: ${(error as Error).message}`);
    return [];
  }
}

/** By its first bytes, as a download may have lost its name. */
function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 2), true) === "PK";
}

/** Offers cases as a zip with their folders; one alone as its file. */
export function exportCases(cases: readonly Listed[]): void {
  const files = filesOf(cases);
  const [only] = files;
  if (!only) return;
  if (files.length === 1) download(only.path.split("/").at(-1)!, only.text, "application/json");
  else {
    const entries = files.map(({ path, text }) => [path, strToU8(text)]);
    download("moonhook-cases.zip", zipSync(Object.fromEntries(entries)), "application/zip");
  }
  const broken = cases.length - files.length;
  if (broken > 0) notify(`${broken} of ${cases.length} cases are not JSON yet and were left out.`);
}

/** Each case as a file: a path that no other has, and its text. */
export function filesOf(cases: readonly Listed[]): { id: string; path: string; text: string }[] {
  const taken = new Set<string>();
  return inOrder(cases).flatMap(({ id, folder, draft }) => {
    const text = textOf(draft);
    if (text === null) return [];
    const path = freePath(folder, draft.name, taken);
    taken.add(path.toLowerCase());
    return [{ id, path, text }];
  });
}

/** A draft as the text of its case file; null while its JSON cannot be read. */
export function textOf(draft: Draft): string | null {
  const assembled = caseOf(draft);
  return "case" in assembled ? pretty(assembled.case) : null;
}

/** `folder/name.case.json`, with a number where that is taken; no two paths differ in case only. */
export function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const base = `${folder === "" ? "" : `${folder}/`}${fileName(name)}`;
  for (let number = 1; ; number++) {
    const path = `${base}${number === 1 ? "" : `-${number}`}.case.json`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}

/** A case's name as every file system takes it. */
export function fileName(name: string): string {
  return (
    name
      .trim()
      .replace(/[^\p{L}\p{N}._]+/gu, "-")
      .replace(/^[-.]+|-+$/g, "") || "untitled"
  );
}
