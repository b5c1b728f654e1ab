import type { Rule } from "./rule";

/** Another number, an empty text for one with letters, the other truth value. */
export const constants: Rule = (node, { script, runs }) => {
  const { start, end } = node;
  const made = (after: string) => [{ kind: "constant" as const, range: { start, end }, after, runs }];
  switch (node.type) {
    case "Number":
      return made(`(${script.slice(start, end)} + 1)`);
    case "String":
      return made(node.byteLength > 0 ? '""' : '"?"').map((mistake) => keepLines(mistake, script));
    case "True":
      return made("false");
    case "False":
      return made("true");
    default:
      return [];
  }
};

/** Behind a text of several lines stand as many line breaks as it had. */
function keepLines<M extends { after: string; range: { start: number; end: number } }>(
  mistake: M,
  script: string,
): M {
  const { start, end } = mistake.range;
  return { ...mistake, after: mistake.after + script.slice(start, end).replace(/[^\n]/g, "") };
}
