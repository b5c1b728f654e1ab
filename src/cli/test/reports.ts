import { InvalidArgumentError } from "commander";
import { BadInput } from "../badInput";
import type { Terminal } from "../terminal";
import type { Outcome } from "./outcome";
import { openOutput } from "./output";
import { type ReporterName, type RunEnd, reporters } from "./reporters";

/** The reports that are asked for, in the order of the command line. */
export interface ReportChoice {
  readonly name: ReporterName;
  /** A file; standard output where there is none. */
  output?: string;
}

/** A JSON document and an XML document each need a whole output. */
const whole: readonly ReporterName[] = ["json", "junit"];

/** Takes `--reporter` and `--output` as they come: an output is that of the reporter before it. */
export class ReportChoices {
  readonly choices: ReportChoice[] = [];

  readonly add = (given: string): ReportChoices => {
    if (!Object.hasOwn(reporters, given))
      throw new InvalidArgumentError(`Known: ${Object.keys(reporters).join(", ")}.`);
    this.choices.push({ name: given as ReporterName });
    return this;
  };

  readonly sendTo = (file: string): ReportChoices => {
    const last = this.choices.at(-1);
    if (!last) throw new InvalidArgumentError("Name its --reporter before it.");
    if (last.output !== undefined)
      throw new InvalidArgumentError(`${last.name} already goes to ${last.output}.`);
    last.output = file;
    return this;
  };
}

/** The reports of one run, all told at once. */
export interface Reports {
  add(outcome: Outcome): void;
  end(run: RunEnd): void;
  /** Writes for a person to read: beside a report that needs standard output for itself, to standard error. */
  tell(text: string): void;
}

/**
 * Opens the reports that were chosen: `spec` where none was, and annotations where GitHub reads the output.
 * @throws BadInput where two need standard output, or a file cannot be written
 */
export function openReports(chosen: readonly ReportChoice[], terminal: Terminal): Reports {
  const choices: ReportChoice[] = chosen.length > 0 ? [...chosen] : [{ name: "spec" }];
  if (terminal.annotates && !choices.some(({ name }) => name === "github")) choices.push({ name: "github" });
  const owners = choices.filter(({ name, output }) => output === undefined && whole.includes(name));
  if (owners.length > 1)
    throw new BadInput([
      `--reporter: ${owners.map(({ name }) => name).join(" and ")} cannot both go to standard output; give one of them an --output`,
    ]);
  const tell = owners.length > 0 ? terminal.err : terminal.out;
  const opened = choices.map((choice) => {
    const file = choice.output === undefined ? null : openOutput(choice.output);
    const write = file?.write ?? (owners.includes(choice) ? terminal.out : tell);
    return { reporter: reporters[choice.name](write, terminal.style), close: () => file?.close() };
  });
  return {
    add: (outcome) => {
      for (const { reporter } of opened) reporter.add(outcome);
    },
    end: (run) => {
      for (const { reporter, close } of opened) {
        reporter.end(run);
        close();
      }
    },
    tell,
  };
}
