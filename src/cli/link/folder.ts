import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Case, writeCase } from "../../runtime";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/** Longest part of a case's name in the name of its file. */
const maxNameLength = 60;

/**
 * Writes cases into a folder, each into a file named after it, and gives the files. Files that are there stay as they
 * are.
 * @throws BadInput where the folder cannot be made or written
 */
export function writeCases(folder: string, cases: readonly Case[]): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return cases.map((each) => writeFree(folder, each));
  } catch (error) {
    throw new BadInput([`${folder}: ${systemReason(error, "written")}`]);
  }
}

/** The first name that no file has; the name of a link's case is somebody else's text and leads to no other folder. */
function writeFree(folder: string, aCase: Case): string {
  const stem = aCase.name.replace(/[^\w-]+/g, "-").slice(0, maxNameLength) || "case";
  for (let number = 1; ; number++) {
    const file = join(folder, `${stem}${number === 1 ? "" : `-${number}`}.case.json`);
    try {
      writeFileSync(file, writeCase(aCase), { flag: "wx" });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
