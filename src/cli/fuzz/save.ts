import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, writeCase } from "../../runtime";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/**
 * Writes each finding as a case file, and gives the files in the order of the findings. A file that is there stays as
 * it is; where it holds the same case it is given.
 * @throws BadInput where the folder cannot be written
 */
export function saveFindings(folder: string, findings: readonly Finding[]): string[] {
  try {
    if (findings.length > 0) mkdirSync(folder, { recursive: true });
    return findings.map((finding) => save(folder, finding));
  } catch (error) {
    throw new BadInput([`${folder}: ${systemReason(error, "written")}`]);
  }
}

function save(folder: string, { context, status, line, case: found }: Finding): string {
  const stem = [context, status, ...(line === null ? [] : [`line-${line}`])].join("-");
  const text = writeCase(found);
  for (let count = 1; ; count++) {
    const file = join(folder, `${stem}${count === 1 ? "" : `-${count}`}.case.json`);
    try {
      writeFileSync(file, text, { flag: "wx" });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (readFileSync(file, "utf8") === text) return file;
    }
  }
}
