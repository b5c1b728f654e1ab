import type { IMarkdownString } from "monaco-editor/editor";
import type { Hover } from "../../../../runtime/analysis";

type Described = Partial<Omit<Hover, "range">>;

/** The command that a hover's link gives to open the reference. */
export const referenceCommand = "moonhook.reference";

/** Everything that is known of a field or function, with the way to the reference. */
export function describe(about: Described): IMarkdownString[] {
  const title = about.title ? [{ value: `\`\`\`lua\n${about.title}\n\`\`\`` }] : [];
  const facts = factsOf(about);
  return [...title, ...(facts === "" ? [] : [{ value: facts }]), ...linkToReference(about.title)];
}

/** Type, traits, meaning and what to know, below one another in Markdown. */
export function factsOf(about: Described): string {
  const traits = [about.type, ...(about.isField ? traitsOf(about) : [])].filter(Boolean);
  const said = [about.description, ...(about.notes ?? []).map((note) => `*${escapeMarkdown(note)}*`)].filter(
    Boolean,
  );
  return [...(traits.length > 0 ? [`\`${traits.join(" · ")}\``] : []), ...said].join("\n\n");
}

function traitsOf({ optional, writable, iterable, releases }: Described): string[] {
  return [
    optional ? "can be nil" : "never nil",
    writable ? "writable" : "read-only",
    ...(iterable ? ["iterable"] : []),
    releases || "every release",
  ];
}

function linkToReference(title: string | undefined): IMarkdownString[] {
  if (!title?.startsWith("Request.")) return [];
  // A key is the script's own; the reference knows the map.
  const [path] = title.split("[");
  const link = `command:${referenceCommand}?${encodeURIComponent(JSON.stringify([path]))}`;
  return [{ value: `[Field reference](${link})`, isTrusted: { enabledCommands: [referenceCommand] } }];
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>]/g, "\\$&");
