import { readFileSync } from "node:fs";
import { lexer, type Token, type Tokens } from "marked";
import type { Plugin } from "vite";
import type { DocNode } from "../../src/app/docs/node";

/** `import page from "docs/x.md?page"`: the document as a tree of elements, made when the page is built. */
export function markdown(): Plugin {
  return {
    name: "markdown",
    enforce: "pre",
    load(id) {
      const [file, query] = id.split("?");
      if (query !== "page" || !file?.endsWith(".md")) return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(pageOf(readFileSync(file, "utf8")))};`;
    },
  };
}

/**
 * A Markdown text as a tree. A link to another document keeps its name; one to another file of the repository, which
 * the page does not have, becomes its text.
 * @throws Error for a construct that the page does not show
 */
export function pageOf(text: string): DocNode[] {
  return lexer(text).flatMap(nodesOf);
}

function nodesOf(token: Token): DocNode[] {
  const make = makers[token.type];
  if (!make) throw new Error(`Markdown: a document of the page may not hold ${token.type}: ${token.raw}`);
  return make(token as never);
}

const inner = ({ tokens = [] }: { tokens?: Token[] | undefined }): DocNode[] => tokens.flatMap(nodesOf);

const makers: Record<string, (token: never) => DocNode[]> = {
  space: () => [],
  heading: (token: Tokens.Heading) => [[`h${token.depth}`, { id: anchorOf(token.text) }, ...inner(token)]],
  paragraph: (token: Tokens.Paragraph) => [["p", {}, ...inner(token)]],
  text: (token: Tokens.Text) => (token.tokens ? inner(token) : [plain(token.text)]),
  escape: (token: Tokens.Escape) => [token.text],
  strong: (token: Tokens.Strong) => [["strong", {}, ...inner(token)]],
  em: (token: Tokens.Em) => [["em", {}, ...inner(token)]],
  codespan: (token: Tokens.Codespan) => [["code", {}, token.text]],
  code: (token: Tokens.Code) => [["pre", { tabindex: "0" }, ["code", {}, token.text]]],
  list: (token: Tokens.List) => [
    [token.ordered ? "ol" : "ul", {}, ...token.items.map((item): DocNode => ["li", {}, ...inner(item)])],
  ],
  table: (token: Tokens.Table) => [
    [
      "table",
      {},
      [
        "thead",
        {},
        ["tr", {}, ...token.header.map((cell): DocNode => ["th", { scope: "col" }, ...inner(cell)])],
      ],
      ["tbody", {}, ...token.rows.map((row): DocNode => ["tr", {}, ...row.map(cellOf)])],
    ],
  ],
  link: (token: Tokens.Link) => linkOf(token),
};

function cellOf(cell: Tokens.TableCell): DocNode {
  return ["td", {}, ...inner(cell)];
}

function linkOf(token: Tokens.Link): DocNode[] {
  const isDocument = /^[\w-]+\.md(#[\w-]*)?$/.test(token.href) || token.href.startsWith("#");
  const isElsewhere = /^https:/.test(token.href);
  if (!isDocument && !isElsewhere) return inner(token);
  return [["a", { href: token.href }, ...inner(token)]];
}

/** The name of a heading in links to it, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replace(/ /g, "-");
}

/** marked writes text for HTML. */
function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
