import { createReadStream } from "node:fs";
import { maxCaseBytes } from "../../runtime";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

export interface NumberedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that are not blank, read as they are asked for.
 * @throws BadInput where the file cannot be read, or a line is longer than a case may be
 */
export async function* linesOf(file: string): AsyncGenerator<NumberedLine> {
  let line = 0;
  let rest = "";
  const whole = (text: string): NumberedLine[] => {
    line++;
    return text.trim() === "" ? [] : [{ line, text }];
  };
  try {
    for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop()!;
      if (rest.length > maxCaseBytes)
        throw new BadInput([
          `${file}:${line + parts.length + 1}: longer than the ${maxCaseBytes / 1e6} MB that a case may have`,
        ]);
      for (const part of parts) yield* whole(part);
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput([`${file}: ${systemReason(error)}`]);
  }
  yield* whole(rest);
}
