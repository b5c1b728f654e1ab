import type { RuleDocument } from "./document";
import { escapeMarkdown } from "./escape";
import { severityText } from "./severityText";

/** The text of `docs/diagnostics.md`. */
export function rulesMarkdown(documents: readonly RuleDocument[]): string {
  const parts = [
    "# Diagnostics",
    "Written by `npm run reference` from the rules in `src/runtime/analysis/diagnostics/rules`; do not edit. Severities, messages and fixes below are what the rule says of the example in each release.",
    "An `error` fails whenever the script comes there; a `warning` fails for some requests, or its result is wrong; `information` runs, but not as it looks; a `hint` is better done another way. `-- moonhook: ignore rule-id` at the end of a line, or alone on the line before, silences a rule there.",
    documents.map(({ id, summary }) => `- [\`${id}\`](#${id}): ${escapeMarkdown(summary)}`).join("\n"),
    ...documents.map(ruleMarkdown),
  ];
  return `${parts.join("\n\n")}\n`;
}

function ruleMarkdown({
  id,
  summary,
  why,
  context,
  bad,
  message,
  good,
  fix,
  ...where
}: RuleDocument): string {
  const parts = [
    `## ${id}`,
    escapeMarkdown(`${summary} ${why}`),
    `${severityText(where)}.`,
    `Found in a ${context} script:`,
    lua(bad),
    `The editor says: ${escapeMarkdown(message)}`,
    ...(fix ? [`The quick fix "${fix.title}" makes of it:`, lua(fix.text)] : []),
    ...(fix?.text === good ? [] : ["Instead:", lua(good)]),
  ];
  return parts.join("\n\n");
}

const lua = (text: string) => `\`\`\`lua\n${text}\n\`\`\``;
