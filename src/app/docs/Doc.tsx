import { createElement, type MouseEvent, type ReactNode } from "react";
import { setStore } from "../store/store";
import type { DocNode } from "./node";

/** A document; its links to others open here, those to elsewhere in a tab of their own. */
export function Doc({ tree }: { tree: readonly DocNode[] }) {
  return <div className="doc">{tree.map(draw)}</div>;
}

function draw(node: DocNode, index: number): ReactNode {
  if (typeof node === "string") return node;
  const [tag, attributes, ...children] = node;
  return createElement(tag, { key: index, ...propsOf(tag, attributes) }, ...children.map(draw));
}

function propsOf(tag: string, { tabindex, ...attributes }: Record<string, string>): object {
  if (tag === "pre") return { ...attributes, tabIndex: Number(tabindex) };
  if (tag !== "a") return attributes;
  const href = attributes.href!;
  if (href.startsWith("https:")) return { href, target: "_blank", rel: "noreferrer" };
  return { href, onClick: (event: MouseEvent) => follow(event, href) };
}

function follow(event: MouseEvent, href: string): void {
  event.preventDefault();
  if (href.startsWith("#")) document.getElementById(href.slice(1))?.scrollIntoView();
  else setStore({ doc: href });
}
