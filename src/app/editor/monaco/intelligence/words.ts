import type { IMarkdownString } from "monaco-editor/editor";
import type { Hover } from "../../../../runtime/analysis";

type Described = Partial<Omit<Hover, "range">>;

/** The command that a hover's link gives to open the reference. */
export const referenceCommand = "moonhook.reference";

/** Everything that is known of a field or function, for a hover or beside a completion. */
export function describe(about: Described): IMarkdownString[] {
  const traits = [
    about.type,
    about.optional && "can be nil",
    about.writable && "writable",
    about.iterable && "iterable",
    about.releases,
  ].filter(Boolean);
  const title = about.title ? [{ value: `\`\`\`lua\n${about.title}\n\`\`\`` }] : [];
  const said = [about.description, ...(about.notes ?? []).map((note) => `*${escapeMarkdown(note)}*`)].filter(
    Boolean,
  );
  const facts = [...(traits.length > 0 ? [`\`${traits.join(" · ")}\``] : []), ...said].join("\n\n");
  return [...title, ...(facts === "" ? [] : [{ value: facts }]), ...linkToReference(about.title)];
}

function linkToReference(title: string | undefined): IMarkdownString[] {
  if (!title?.startsWith("Request.")) return [];
  const name = title.slice(title.lastIndexOf(".") + 1);
  const link = `command:${referenceCommand}?${encodeURIComponent(JSON.stringify([name]))}`;
  return [{ value: `[Field reference](${link})`, isTrusted: { enabledCommands: [referenceCommand] } }];
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>]/g, "\\$&");
