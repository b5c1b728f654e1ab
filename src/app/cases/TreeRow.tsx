import { type DragEvent, useEffect, useRef, useState } from "react";
import type { CaseOutcome } from "../../worker/suite/client";
import type { Row } from "../domain/cases/arrange";
import { releaseEntry } from "../domain/releases";
import { useStore } from "../store/store";
import { Icon, type IconName } from "../ui/Icon";
import { dragged, drop, dropSide } from "./dragging";
import { toggleFolder } from "./keys";
import { renameFolder, renameListed } from "./library/edit";
import { openListed } from "./library/work";
import { isGood } from "./runAll";
import { setCases, useCases } from "./state";

interface Props {
  row: Row;
  /** Pixels from the top of the list. */
  top: number;
}

/** One case or folder. */
export function TreeRow({ row, top }: Props) {
  const id = row.kind === "case" ? row.case.id : `${row.folder}/`;
  const selected = useCases((state) => state.selected === id);
  const renaming = useCases((state) => state.renaming === id);
  const onDesk = useStore(({ work }) => row.kind === "case" && work.listed === true && work.id === id);
  const [over, setOver] = useState<"before" | "after" | "into" | null>(null);
  const choose = () => {
    setCases({ selected: id });
    if (row.kind === "folder") toggleFolder(row.folder);
    else void openListed(row.case.id);
  };
  const hover = (event: DragEvent) => {
    const side = dropSide(event, row);
    if (side) event.preventDefault();
    setOver(side);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the tree, which names the active row
    <div
      role="treeitem"
      id={`row-${id}`}
      aria-selected={selected}
      aria-level={row.kind === "case" && row.case.folder !== "" ? 2 : 1}
      aria-expanded={row.kind === "folder" ? !row.closed : undefined}
      aria-current={onDesk || undefined}
      tabIndex={-1}
      className={`tree-row ${over ? `drop-${over}` : ""}`}
      style={{ transform: `translateY(${top}px)` }}
      draggable={row.kind === "case" && !renaming}
      onDragStart={(event) => row.kind === "case" && dragged(event, row.case.id)}
      onDragOver={hover}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        setOver(null);
        drop(event, row);
      }}
      onClick={choose}
    >
      {row.kind === "folder" ? (
        <>
          <span className={row.closed ? "tree-fold closed" : "tree-fold"}>
            <Icon name="down" />
          </span>
          {renaming ? (
            <NameField name={row.folder} onName={(name) => void renameFolder(row.folder, name)} />
          ) : (
            <b className="tree-name" title={row.folder}>
              {row.folder}
            </b>
          )}
          <FolderCount row={row} />
        </>
      ) : (
        <>
          <OutcomeSign id={id} />
          {renaming ? (
            <NameField name={row.case.draft.name} onName={(name) => void renameListed(id, name)} />
          ) : (
            <span className="tree-name" title={row.case.draft.name}>
              {row.case.draft.name || "untitled"}
            </span>
          )}
          <span className="quiet tree-note">{releaseEntry(row.case.draft.release).label}</span>
        </>
      )}
    </div>
  );
}

const signs: Record<CaseOutcome["verdict"], { icon: IconName; tone: string; words: string }> = {
  passed: { icon: "check", tone: "good", words: "passed" },
  failed: { icon: "cross", tone: "bad", words: "failed" },
  ran: { icon: "check", tone: "quiet", words: "ran; it expects nothing" },
  invalid: { icon: "cross", tone: "bad", words: "not valid" },
  tooLong: { icon: "cross", tone: "bad", words: "took too long" },
};

function OutcomeSign({ id }: { id: string }) {
  const outcome = useCases(({ outcomes }) => outcomes.get(id));
  if (!outcome) return <span className="tree-sign" />;
  const { icon, tone, words } = signs[outcome.verdict];
  return (
    <span className={`tree-sign tone-${tone}`} role="img" aria-label={words} title={words}>
      <Icon name={icon} />
    </span>
  );
}

function FolderCount({ row }: { row: Extract<Row, { kind: "folder" }> }) {
  const outcomes = useCases((state) => state.outcomes);
  const known = row.cases.flatMap(({ id }) => outcomes.get(id) ?? []);
  const passed = known.filter(isGood).length;
  if (known.length === 0) return <span className="quiet tree-note">{row.cases.length}</span>;
  return (
    <span className={`tree-note ${passed < known.length ? "tone-bad" : "tone-good"}`}>
      {passed}/{known.length}
    </span>
  );
}

function NameField({ name, onName }: { name: string; onName(name: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className="text-field"
      aria-label="Name"
      defaultValue={name}
      spellCheck={false}
      onClick={(event) => event.stopPropagation()}
      onBlur={({ target }) => onName(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") event.currentTarget.value = name;
        if (event.key === "Escape" || event.key === "Enter") focusTree(event.currentTarget);
      }}
    />
  );
}

/** Leaving the field takes its text; the keys go to the list again. */
function focusTree(field: HTMLElement): void {
  field.closest<HTMLElement>("[role=tree]")?.focus();
}
