import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/** Where a report is written to. */
export interface Output {
  write(text: string): void;
  close(): void;
}

/**
 * A file of its own, in a folder that is made where it is not there.
 * @throws BadInput where it cannot be written
 */
export function openOutput(file: string): Output {
  const told = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (error) {
      throw new BadInput([`${file}: ${systemReason(error, "written")}`]);
    }
  };
  const descriptor = told(() => {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, "w");
  });
  return {
    write: (text) => void told(() => writeSync(descriptor, text)),
    close: () => closeSync(descriptor),
  };
}
