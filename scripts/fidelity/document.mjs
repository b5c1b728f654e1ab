// The text of docs/fidelity.md.

/** Kinds of reasons, as the document's columns name them. */
export const kinds = {
  recording: "recording lacks something",
  language: "Lua 5.4",
  mechanism: "Moonhook is wrong",
  unknown: "no reason known",
};

/** @typedef {Record<string, { kind: keyof typeof kinds, reason: string }>} Reasons by the case's name */

const ownTitle = "## Recordings in this repository";

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
    "The same scripts around the same requests on a real radosgw of each release; most are not in this repository.",
    table(recorded, reasons),
    ...recorded.map((figures) => disagreements(figures, reasons)),
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

function table(figures, reasons) {
  const head = ["release", "version", "cases", "agree", "", ...Object.values(kinds)];
  const rows = figures.map(({ release, version, cases, agree, disagreements }) => {
    const of = (kind) => disagreements.filter(({ name }) => reasonOf(name, reasons).kind === kind).length;
    const counts = Object.keys(kinds).map(of);
    return [release, version, cases, agree, percent(agree, cases), ...counts];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** One decimal, never rounded up to what was not reached. */
function percent(part, whole) {
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function disagreements({ release, disagreements }, reasons) {
  const title = `### ${release}`;
  if (disagreements.length === 0) return `${title}\n\nEvery case agrees.`;
  const items = disagreements.map(({ name, expectation, expected, got }) => {
    const { kind, reason } = reasonOf(name, reasons);
    const difference = `\`${expectation}\`: recorded ${show(expected)}, here ${show(got)}`;
    return `- **${name}** (${kinds[kind]}). ${reason} ${difference}.`;
  });
  return `${title}\n\n${items.join("\n")}`;
}

export function reasonOf(name, reasons) {
  return reasons[name] ?? { kind: "unknown", reason: "It has to be found." };
}

const longest = 80;

/** A value as JSON in code marks, cut where it is long. */
function show(value) {
  const text = JSON.stringify(value ?? null);
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `\`\` ${cut.replaceAll("``", "` `")} \`\``;
}
