// The text of docs/fidelity.md.

/** Kinds of reasons, as the document's columns name them. */
const kinds = {
  recording: "recording lacks something",
  language: "Lua 5.4",
  mechanism: "Moonhook is wrong",
  unknown: "no reason known",
};

/** @typedef {Record<string, { kind: keyof typeof kinds, reason: string }>} Reasons by the case's name */

const ownTitle = "## Recordings in this repository";

/** Ends the name of a recording of this repository that has what the one of the same name lacks. */
const restored = "-restored";

/**
 * @param {import("./measure.mjs").Figures[]} recorded over all recordings
 * @param {import("./measure.mjs").Figures[]} own over the recordings of this repository
 * @param {Reasons} reasons
 */
export function fidelityDocument(recorded, own, reasons) {
  const parts = [
    "# How far Moonhook agrees with real gateways",
    "Written by `node scripts/fidelity/report.mjs`; do not edit. A case agrees when every log line, status, error and answer that was recorded comes out of the run, byte for byte.",
    "## Limits",
    "Memory is counted as Lua's allocator on x86-64 would: each kind of object takes what lua5.3 counts for it, to within 2 % or 56 bytes, and a new state takes 22,415 bytes (19.2.3 logged 22,571 for its own); `src/runtime/lua/memory/sizes.test.ts` holds it to that. Run time is virtual, 50,000 VM instructions to a millisecond, so that a run is the same each time; `moonhook run --real-clock` holds the limit against this machine's clock instead.",
    "## All recordings",
    "The same scripts around the same requests on a real radosgw of each release; most are not in this repository. Where a recording lacks something, a copy in this repository has it put back and all else as it was; the column before the reasons counts those copies as well.",
    table(recorded, reasons, own),
    ...recorded.map((figures) => disagreements(figures, reasons, own)),
  ];
  return `${parts.join("\n\n")}\n\n${ownPart(own, reasons)}`;
}

/** The document with new figures for this repository's recordings and all others as they were. */
export function withOwnFigures(text, own, reasons) {
  return text.slice(0, text.indexOf(ownTitle)) + ownPart(own, reasons);
}

function ownPart(own, reasons) {
  const where = "`src/runtime/gateway/__fixtures__`, replayed by the tests.";
  return `${[ownTitle, where, table(own, reasons)].join("\n\n")}\n`;
}

/** @param {import("./measure.mjs").Figures[]} [own] with the copies that have what the recordings lack */
function table(figures, reasons, own) {
  const head = ["release", "version", "cases", "agree", "", ...(own ? ["agree with it put back"] : [])];
  head.push(...Object.values(kinds));
  const rows = figures.map(({ release, version, cases, agreeing, disagreements }) => {
    const of = (kind) => disagreements.filter(({ name }) => reasonOf(name, reasons).kind === kind).length;
    const row = [release, version, cases, agreeing.length, percent(agreeing.length, cases)];
    if (own)
      row.push(
        agreeing.length + disagreements.filter(({ name }) => agreesRestored(name, release, own)).length,
      );
    return [...row, ...Object.keys(kinds).map(of)];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** One decimal, never rounded up to what was not reached. */
function percent(part, whole) {
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function agreesRestored(name, release, own) {
  return own.find((figures) => figures.release === release)?.agreeing.includes(name + restored) ?? false;
}

function disagreements({ release, disagreements }, reasons, own) {
  const title = `### ${release}`;
  if (disagreements.length === 0) return `${title}\n\nEvery case agrees.`;
  const items = disagreements.map(({ name, expectation, expected, got }) => {
    const { kind, reason } = reasonOf(name, reasons);
    const difference = `\`${expectation}\`: recorded ${show(expected)}, here ${show(got)}`;
    const agrees = agreesRestored(name, release, own)
      ? ` With it put back (\`${name}${restored}\`), it agrees.`
      : "";
    return `- **${name}** (${kinds[kind]}). ${reason} ${difference}.${agrees}`;
  });
  return `${title}\n\n${items.join("\n")}`;
}

function reasonOf(name, reasons) {
  return reasons[name] ?? { kind: "unknown", reason: "It has to be found." };
}

const longest = 80;

/** A value as JSON in code marks, cut where it is long. */
function show(value) {
  const text = JSON.stringify(value ?? null);
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `\`\` ${cut.replaceAll("``", "` `")} \`\``;
}
