/**
 * The blocks of commands in a Markdown text.
 * @returns {{ line: number, text: string, skip: string | null, background: boolean }[]}
 */
export function commandBlocks(markdown) {
  return [...markdown.matchAll(/^( *)```sh([^\n]*)\n([\s\S]*?)^\1```/gm)].map((match) => {
    const [, indent, info, body] = match;
    return {
      line: markdown.slice(0, match.index).split("\n").length,
      text: body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      skip: /skip=(\S+)/.exec(info)?.[1] ?? null,
      background: /\bbackground\b/.test(info),
    };
  });
}

/** Targets of the links in a Markdown text that are not addresses of the web. */
export function localLinks(markdown) {
  const prose = markdown.replaceAll(/```[\s\S]*?```/g, "").replaceAll(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^\w+:/.test(target));
}

/** The headings of a Markdown text. */
export function headings(markdown) {
  const prose = markdown.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
}
