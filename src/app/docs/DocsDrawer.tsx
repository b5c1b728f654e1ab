import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { setStore } from "../store/store";
import { Icon } from "../ui/Icon";
import { Doc } from "./Doc";
import type { DocNode } from "./node";
import { loadPage, pages } from "./pages";
import "./DocsDrawer.css";

const close = () => setStore({ doc: null });

/** A document at the right, over the results; Escape closes it. */
export default function DocsDrawer({ doc }: { doc: string }) {
  const [file = "", anchor] = doc.split("#");
  const tree = usePage(file);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!tree) return;
    body.current?.focus();
    const place = anchor ? document.getElementById(anchor) : null;
    if (place) place.scrollIntoView();
    else body.current?.scrollTo(0, 0);
  }, [tree, anchor]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return (
    <aside className="docs" aria-label="Documentation" onKeyDown={press}>
      <div className="docs-head">
        <select
          className="text-field"
          aria-label="Document"
          value={file}
          onChange={(event) => setStore({ doc: event.target.value })}
        >
          {pages.map(({ file, title }) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
        </select>
        <button type="button" className="button small" aria-label="Close the documentation" onClick={close}>
          <Icon name="cross" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="docs-body" ref={body} tabIndex={0} aria-label="Document">
        {tree === null && <p className="empty">There is no document {file}.</p>}
        {tree && (
          <>
            <Doc tree={tree} />
            <Onward from={file} />
          </>
        )}
      </section>
    </aside>
  );
}

/** Leads from one document to its neighbours in the order to read them. */
function Onward({ from }: { from: string }) {
  const at = pages.findIndex(({ file }) => file === from);
  const neighbours =
    at < 0
      ? []
      : ([
          ["Back to", pages[at - 1]],
          ["Read on:", pages[at + 1]],
        ] as const);
  return (
    <nav className="docs-on" aria-label="Other documents">
      {neighbours.map(
        ([words, page]) =>
          page && (
            <button
              key={page.file}
              type="button"
              className="text-button"
              onClick={() => setStore({ doc: page.file })}
            >
              {words} {page.title}
            </button>
          ),
      )}
    </nav>
  );
}

/** Null: there is none of that name; undefined: on its way. */
function usePage(file: string): readonly DocNode[] | null | undefined {
  const [page, setPage] = useState<{ file: string; tree: readonly DocNode[] | null }>();
  useEffect(() => {
    const loading = loadPage(file) ?? Promise.resolve(null);
    let wanted = true;
    void loading.then((tree) => wanted && setPage({ file, tree }));
    return () => {
      wanted = false;
    };
  }, [file]);
  return page?.file === file ? page.tree : undefined;
}
