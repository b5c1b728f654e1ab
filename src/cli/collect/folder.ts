import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/** Where lines go that are no requests. */
const rejectedName = "rejected.jsonl";

/** Longest part of a request's name in the name of its file. */
const maxNameLength = 60;

/** A folder of captured requests. */
export class CaptureFolder {
  readonly #path: string;
  readonly #counts = new Map<string, number>();

  /** @throws BadInput where the folder cannot be made */
  constructor(path: string) {
    this.#path = path;
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw new BadInput([`${path}: ${systemReason(error, "made")}`]);
    }
  }

  /** Writes a case under a name made of the request's, and gives the file. A file that is there stays as it is. */
  write(name: string, text: string): string {
    const stem = name.replace(/[^\w.-]+/g, "_").slice(0, maxNameLength) || "request";
    for (let count = (this.#counts.get(stem) ?? 0) + 1; ; count++) {
      const file = join(this.#path, `${stem}-${String(count).padStart(4, "0")}.case.json`);
      try {
        writeFileSync(file, text, { flag: "wx" });
        this.#counts.set(stem, count);
        return file;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  }

  /** Keeps a line aside; gives the file. */
  reject(line: Uint8Array): string {
    const file = join(this.#path, rejectedName);
    appendFileSync(file, Buffer.concat([line, Buffer.from("\n")]));
    return file;
  }
}
