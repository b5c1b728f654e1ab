import type { MutationReport, Survivor } from "../../runtime";
import { plural } from "../plural";
import { printable, type Style } from "../style";
import type { ScriptFiles } from "../suite/scripts";

type ScriptReport = MutationReport["scripts"][number];

/** A mutation report for a person to read; the last line tells the score. */
export function describeMutation(report: MutationReport, files: ScriptFiles, style: Style): string {
  const parts = [
    ...report.scripts.map((script) => describeScript(script, files, style)),
    ...describeUnused(report),
    scoreLine(report, style),
  ];
  return `${parts.join("\n\n")}\n`;
}

function describeScript(script: ScriptReport, files: ScriptFiles, style: Style): string {
  const { context, cases, killed, timedOut, survivors } = script;
  const name = files[context]?.file ?? `${cases[0]}#${context}`;
  const noticed = killed + timedOut;
  const head = `${style.bold(printable(name))}  ${noticed} of ${noticed + survivors.length} mistakes noticed by ${plural(cases.length, "case")}`;
  const lines = script.script.split(/\r\n|\n|\r/);
  return [head, ...survivors.flatMap((survivor) => describeSurvivor(survivor, lines, style))].join("\n");
}

function describeSurvivor({ line, words }: Survivor, lines: readonly string[], style: Style): string[] {
  const text = printable((lines[line - 1] ?? "").trim());
  return [`  ${style.yellow(String(line).padStart(4))}  ${style.dim(text)}`, `        ${printable(words)}`];
}

function describeUnused({ unused }: MutationReport): string[] {
  if (unused.length === 0) return [];
  return [
    ["These cases cannot judge:", ...unused.map(({ id, why }) => `  ${printable(id)}: ${why}`)].join("\n"),
  ];
}

function scoreLine({ score, killed, timedOut, survived }: MutationReport, style: Style): string {
  if (score === null) return "no mistake was judged";
  // Rounded down, so that 100 means all.
  const percent = `${Math.floor(score * 1000) / 10} %`;
  const endless = timedOut > 0 ? ` (${timedOut} by never ending)` : "";
  return `score ${survived === 0 ? style.green(percent) : style.yellow(percent)}: ${killed + timedOut} noticed${endless}, ${survived} not`;
}
