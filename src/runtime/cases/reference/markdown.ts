import { escapeMarkdown } from "../../analysis/diagnostics/documentation/escape";
import { type ReleaseName, releaseNames } from "../../gateway/types";
import { type ReferenceEntry, rangeText } from "./entries";
import { type RecordedRow, recordedIn } from "./recorded";

/** The text of `docs/reference.md`. */
export async function referenceMarkdown(entries: readonly ReferenceEntry[]): Promise<string> {
  const parts = [
    "# Field reference",
    "Written by `npm run reference` from the field schema in `src/runtime/gateway/schema` and from the requests in `src/runtime/cases/presets`, which were recorded on radosgw 16.2.15, 17.2.9, 18.2.7, 19.2.3 and 20.2.4; do not edit.",
    "Scripts may write a field's name in any case. The tables say what real gateways held before and after each recorded operation; an operation is named by its preset on the page and in `moonhook run --op`. `others` are all operations of the release that no other row names, `–` was not recorded.",
    ...(await Promise.all(entries.map(entryMarkdown))),
  ];
  return `${parts.join("\n\n")}\n`;
}

async function entryMarkdown(entry: ReferenceEntry): Promise<string> {
  const { path, type, traits, releases, description, notes } = entry;
  const parts = [
    `## ${path}`,
    [type, ...traits, releases || "every release"].join(" · "),
    escapeMarkdown(description),
    ...(notes.length > 0 ? [notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n")] : []),
    ...(type === "function" ? [] : [await recordedTable(entry)]),
  ];
  return parts.join("\n\n");
}

/** One table, in which neighbouring releases that held the same share their rows. */
async function recordedTable(entry: ReferenceEntry): Promise<string> {
  const groups: { releases: ReleaseName[]; rows: string[] }[] = [];
  for (const release of releaseNames.filter((each) => entry.has.includes(each))) {
    const rows = rowTexts(await recordedIn(entry, release));
    const last = groups.at(-1);
    if (last && last.rows.join("\n") === rows.join("\n")) last.releases.push(release);
    else groups.push({ releases: [release], rows });
  }
  const lines = groups.flatMap(({ releases, rows }) =>
    rows.map((row) => `| ${rangeText(releases) || "every release"} ${row}`),
  );
  return ["| release | preRequest | postRequest | operations |", "|---|---|---|---|", ...lines].join("\n");
}

/** Values that are other for each request, such as ids, are not told one by one. */
const manyRows = 20;

function rowTexts(rows: readonly RecordedRow[]): string[] {
  const isUnique = rows.length > manyRows && rows.every(({ operations }) => operations.length === 1);
  if (isUnique) return [`| for example ${cell(rows[0]!.preRequest)} | | another for each request |`];
  return rows.map(rowText);
}

/** The first row is that of most operations, which need not be named. */
function rowText({ preRequest, postRequest, operations }: RecordedRow, index: number): string {
  const names = index === 0 && operations.length > 1 ? `${operations.length} others` : operations.join(", ");
  return `| ${cell(preRequest)} | ${postRequest === null ? "–" : cell(postRequest)} | ${names} |`;
}

const cell = (text: string) => `\`${text.replaceAll("|", "\\|").replaceAll("`", "'")}\``;
