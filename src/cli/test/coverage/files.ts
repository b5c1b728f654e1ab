import { coverageSummary } from "../../../runtime";
import { BadInput } from "../../badInput";
import { openOutput } from "../output";
import type { CoveragePart } from "./sum";

/** Forms of a coverage file by the end of its name. */
const forms: Record<string, (parts: readonly CoveragePart[]) => string> = {
  info: lcov,
  lcov,
  json: coverageJson,
};

/** @throws BadInput where the file's name tells no form that is known */
export function coverageForm(file: string): (parts: readonly CoveragePart[]) => string {
  const form = forms[file.toLowerCase().split(".").at(-1)!];
  if (form) return form;
  throw new BadInput([`${file}: name a coverage file *.info or *.lcov for lcov, or *.json`]);
}

export function writeCoverage(file: string, parts: readonly CoveragePart[]): void {
  const output = openOutput(file);
  output.write(coverageForm(file)(parts));
  output.close();
}

/** As `geninfo` writes it, for genhtml, Codecov and GitLab. */
function lcov(parts: readonly CoveragePart[]): string {
  return parts
    .map(({ name, lines, context }) => {
      const { lines: count, covered } = coverageSummary(lines);
      const data = lines.map(({ line, hits }) => `DA:${line},${hits}\n`).join("");
      return `TN:${context}\nSF:${name}\n${data}LF:${count}\nLH:${covered}\nend_of_record\n`;
    })
    .join("");
}

function coverageJson(parts: readonly CoveragePart[]): string {
  return `${JSON.stringify({ format: 1, scripts: parts }, null, 2)}\n`;
}
