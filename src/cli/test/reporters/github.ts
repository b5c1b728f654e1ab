import { relative, resolve } from "node:path";
import { describeFailure } from "../../run/expectations";
import type { Outcome } from "../outcome";
import type { NewReporter } from "./reporter";

/** GitHub shows ten for a step; more only make its log longer. */
const most = 50;

/**
 * Annotations of failures for GitHub Actions, as workflow commands: at the expectation in the case's file, and at the
 * line of a script in a file of its own.
 */
export const githubReporter: NewReporter = (write) => {
  let count = 0;
  return {
    add(outcome) {
      for (const command of commandsOf(outcome)) if (count++ < most) write(`${command}\n`);
    },
    end() {
      if (count > most) write(`::notice::${count - most} more failures are not annotated\n`);
    },
  };
};

function commandsOf({ file, line, name = file, mistakes = [], failed = [], hooks = [] }: Outcome): string[] {
  return [
    ...mistakes.map((mistake) =>
      command({ file, line: line ?? placeIn(mistake, file), title: name }, mistake),
    ),
    ...failed.map(({ line: at, column, ...expectation }) =>
      command({ file, line: at ?? line, col: at && column, title: name }, describeFailure(expectation)),
    ),
    ...hooks.map((hook) => command({ file: hook.file, line: hook.line, title: name }, hook.message)),
  ];
}

/** The line of a mistake that begins with `file:line:`. */
function placeIn(mistake: string, file: string): number | undefined {
  const line = mistake.startsWith(`${file}:`) ? /^\d+/.exec(mistake.slice(file.length + 1))?.[0] : undefined;
  return line === undefined ? undefined : Number(line);
}

type Properties = Record<string, string | number | undefined> & { file: string };

/** Characters that end a command, a property or its value are percent-encoded, as @actions/core does. */
function command({ file, ...others }: Properties, message: string): string {
  const properties = Object.entries({ file: inRepository(file), ...others })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encoded(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`);
  return `::error ${properties.join(",")}::${encoded(message)}`;
}

function encoded(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** GitHub takes paths from the top of the checkout. */
function inRepository(file: string): string {
  return relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), resolve(file)).replaceAll("\\", "/");
}
