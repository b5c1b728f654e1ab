import { useEffect, useRef, useState } from "react";
import { setStore } from "../store/store";
import { Drawer } from "../ui/Drawer";
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
  return (
    <Drawer
      label="Documentation"
      side="right"
      className="docs-drawer"
      closeLabel="Close the documentation"
      onClose={close}
      head={
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
      }
    >
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
    </Drawer>
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
