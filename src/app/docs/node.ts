/** An element with its attributes and children, or text: what a document is made of when the page is built. */
export type DocNode = string | [tag: string, attributes: Record<string, string>, ...children: DocNode[]];
