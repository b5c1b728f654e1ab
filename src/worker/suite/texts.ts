import type { Case } from "../../runtime/cases/format/case";
import { validateCase } from "../../runtime/cases/format/parse";
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
import type { CaseJson, OpenedFiles, Questions } from "./protocol";

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

/** Each file's case, or what is wrong with the file. */
export function readFiles(files: Questions["readFiles"]["asked"]): Questions["readFiles"]["answer"] {
  return files.map(({ path, bytes }) => {
    const parsed = readCase(bytes);
    return parsed.ok ? fileOf(parsed.case) : `${path}: ${formatIssue(parsed.issues[0]!)}`;
  });
}

/** A case as its file holds it, without what is at its default. */
export function fileOf(aCase: Case): CaseJson {
  return JSON.parse(writeCase(aCase)) as CaseJson;
}
