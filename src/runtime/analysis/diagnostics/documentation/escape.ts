/** Text in which Markdown finds no marks of its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, "\\$&");
}
