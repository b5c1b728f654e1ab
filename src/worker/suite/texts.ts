import { type CapturedRequest, captureCase, readMessage, transactionOf } from "../../runtime/cases/capture";
import type { Case } from "../../runtime/cases/format/case";
import { type ParsedCase, validateCase } from "../../runtime/cases/format/parse";
import { formatIssue } from "../../runtime/cases/issue";
import {
  type OpenedLink,
  readLink,
  readSealedLink,
  writeLink,
  writeSealedLink,
} from "../../runtime/cases/link";
import { readCase } from "../../runtime/cases/read";
import { writeCase } from "../../runtime/cases/write";
import type { CaseJson, GivenFile, OpenedFiles, Questions, ReadFile } from "./protocol";

/** Cases in links and files; here and not on the page, whose first visit would have to load the case's schema. */

export async function openLink({ link, passphrase }: Questions["openLink"]["asked"]): Promise<OpenedFiles> {
  const opened: OpenedLink = passphrase === null ? readLink(link) : await readSealedLink(link, passphrase);
  return opened.ok ? { ok: true, cases: [opened.case, ...opened.others].map(fileOf) } : opened;
}

export async function writeLinkOf({
  cases,
  passphrase,
}: Questions["writeLink"]["asked"]): Promise<Questions["writeLink"]["answer"]> {
  const valid: Case[] = [];
  for (const each of cases) {
    const parsed = validateCase(each);
    if (!parsed.ok) return { ok: false, message: invalid(each, formatIssue(parsed.issues[0]!)) };
    valid.push(parsed.case);
  }
  const [first, ...others] = valid;
  return passphrase === "" ? writeLink(first!, others) : writeSealedLink(first!, passphrase, others);
}

function invalid({ name }: CaseJson, issue: string): string {
  return `“${typeof name === "string" && name !== "" ? name : "untitled"}” is not valid: ${issue}`;
}

/** The cases of files, and what is wrong with those that are none. */
export function readFiles(files: readonly GivenFile[]): ReadFile[] {
  return files.flatMap((file) => {
    if (file.path.endsWith(".jsonl")) return readLines(file);
    return [readOf(file.path, file.path, readCase(file.bytes))];
  });
}

/** JSON lines: a case each, or what the hooks of a capture have sent, of which two may be of one request. */
function readLines({ path, bytes }: GivenFile): ReadFile[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const cases: ReadFile[] = [];
  const requests = new Map<string, CapturedRequest>();
  lines.forEach((line, at) => {
    if (line.trim() === "") return;
    const message = readMessage(line);
    if ("mistake" in message) {
      cases.push(readOf(path, `${path}:${at + 1}`, readCase(line)));
      return;
    }
    const id = transactionOf(message) ?? `line ${at}`;
    const side = message.context === "preRequest" ? "pre" : "post";
    requests.set(id, { ...requests.get(id), [side]: message });
  });
  const captured = [...requests].map(([id, request]) => readOf(path, `${path}: ${id}`, captureCase(request)));
  return [...cases, ...captured];
}

function readOf(path: string, place: string, parsed: ParsedCase): ReadFile {
  if (parsed.ok) return { path, case: fileOf(parsed.case) };
  return { path, mistake: `${place}: ${formatIssue(parsed.issues[0]!)}` };
}

/** A case as its file holds it, without what is at its default. */
export function fileOf(aCase: Case): CaseJson {
  return JSON.parse(writeCase(aCase)) as CaseJson;
}
