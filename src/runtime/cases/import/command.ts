/** What may stand before the command itself: comments, a prompt, variables, and commands that run another. */
const before =
  /^(?:\s|#[^\n]*(?:\n|$)|[$%>] |(?:sudo|time|env|nohup)\s|[A-Za-z_]\w*=(?:'[^']*'|"[^"]*"|[^\s'"]*)\s)+/;

/** A command without what stands before it. Blanks take its place, so that places in the text stay. */
export function commandAlone(text: string): string {
  return text.replace(before, (found) => " ".repeat(found.length));
}
