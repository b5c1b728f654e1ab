import { useEffect, useRef, useState } from "react";
import { safeUrlLength } from "../../runtime/cases/link/limits";
import { loaded } from "../cases/library";
import { useCases } from "../cases/state";
import { expectationsIn, holdingsOf } from "../domain/cases/holds";
import { caseOf, type Draft } from "../domain/draft";
import { count } from "../domain/values";
import { saveCaseFile } from "../files/caseFile";
import { copyText } from "../files/clipboard";
import { useStore } from "../store/store";
import { type Parts, type Written, writeDraft } from "./write";
import "./Share.css";

/** A link that holds the draft, how long it is, and what goes into it. */
export default function ShareForm() {
  const draft = useStore(({ work }) => work.draft);
  const id = useStore(({ work }) => work.id);
  const cases = useCases((state) => state.cases);
  const folder = cases.find((each) => each.id === id)?.folder;
  const others = cases.filter((each) => each.id !== id && folder !== undefined && each.folder === folder);
  const [parts, setParts] = useState<Parts>({ expectations: true, debug: true, pause: true });
  const [along, setAlong] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [written, setWritten] = useState<Written | null>(null);

  useEffect(() => void loaded(), []);
  // The draft stays as it is while the form is open: it covers nothing that types, so a link is written per choice.
  const wanted = { draft, others: along ? others.map((each) => each.draft) : noDrafts, parts, passphrase };
  const key = JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all of it
  useEffect(() => {
    let current = true;
    setWritten(null);
    void writeDraft(wanted.draft, wanted.others, wanted.parts, wanted.passphrase).then((link) => {
      if (current) setWritten(link);
    });
    return () => {
      current = false;
    };
  }, [key]);

  return (
    <div className="share-form">
      <LinkLine written={written} sealed={passphrase !== ""} />
      <p className="quiet">It holds {holdingsOf(draft, wanted.others.length).join(", ")}.</p>
      <Choices
        draft={draft}
        parts={parts}
        onParts={setParts}
        others={others.length}
        along={along}
        onAlong={setAlong}
      />
      <Passphrase onPassphrase={setPassphrase} />
      {isFile && (
        <p>
          This page is a file: the link opens where the file lies at the same place.{" "}
          <button type="button" className="text-button" onClick={saveCaseFile}>
            A case file
          </button>{" "}
          opens everywhere.
        </p>
      )}
      <p className="quiet">Nothing is sent anywhere: the link itself is the case.</p>
    </div>
  );
}

const noDrafts: Draft[] = [];
/** The single-file build, opened from disk. */
const isFile = location.protocol === "file:";

function LinkLine({ written, sealed }: { written: Written | null; sealed: boolean }) {
  const [copied, setCopied] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isWritten = written !== null && "url" in written;
  useEffect(() => {
    if (isWritten) button.current?.focus();
  }, [isWritten]);
  if (written && "refused" in written) {
    return (
      <div className="share-line" role="alert">
        <p className="tone-warn">{written.refused}</p>
        <button type="button" className="button go" onClick={saveCaseFile}>
          Save as a case file
        </button>
      </div>
    );
  }
  const url = written?.url ?? "";
  return (
    <>
      <div className="share-line">
        <input
          className="text-field"
          aria-label="Link"
          readOnly
          value={url}
          placeholder={sealed ? "Locking …" : ""}
          onFocus={({ target }) => target.select()}
        />
        <button
          type="button"
          ref={button}
          className="button go"
          disabled={!isWritten}
          onClick={() => void copyText(url).then(() => setCopied(url))}
        >
          Copy the link
        </button>
      </div>
      <div className="share-length">
        <meter
          className="share"
          aria-label="Length of the link"
          min={0}
          max={safeUrlLength}
          high={safeUrlLength - 1}
          optimum={0}
          value={Math.min(safeUrlLength, url.length)}
        />
        <span role="status">
          {isWritten && (
            <span className={written.isSafe ? "quiet" : "tone-warn"}>
              {count(written.characters, "character")}
              {written.isSafe
                ? ` of the ${safeUrlLength.toLocaleString("en")} that every chat and mail program keeps.`
                : `: beyond ${safeUrlLength.toLocaleString("en")} some chats and mail programs cut a link.`}
            </span>
          )}
          {copied !== null && copied === url && <b className="tone-good"> Copied.</b>}
        </span>
        {isWritten && !written.isSafe && (
          <button type="button" className="text-button" onClick={saveCaseFile}>
            Save as a case file instead
          </button>
        )}
      </div>
    </>
  );
}

interface ChoicesProps {
  draft: Draft;
  parts: Parts;
  onParts(parts: Parts): void;
  /** Cases of the same folder. */
  others: number;
  along: boolean;
  onAlong(along: boolean): void;
}

/** Only what the draft has can be left out. */
function Choices({ draft, parts, onParts, others, along, onAlong }: ChoicesProps) {
  const { debug } = draft;
  const assembled = caseOf(draft);
  const expected = "case" in assembled ? expectationsIn(assembled.case.expect) : 0;
  const set = debug.breakpoints.length + debug.dataBreakpoints.length + debug.watches.length;
  const offered: [keyof Parts, string, boolean][] = [
    ["expectations", "Expectations", expected > 0],
    ["debug", "Breakpoints and watches", set > 0],
    ["pause", `The pause at step ${debug.step}`, debug.step !== null],
  ];
  return (
    <fieldset className="share-choices">
      <legend className="unseen">What goes into the link</legend>
      {offered.map(
        ([part, label, has]) =>
          has && (
            <label key={part}>
              <input
                type="checkbox"
                checked={parts[part]}
                onChange={({ target }) => onParts({ ...parts, [part]: target.checked })}
              />
              {label}
            </label>
          ),
      )}
      {others > 0 && (
        <label>
          <input type="checkbox" checked={along} onChange={({ target }) => onAlong(target.checked)} />
          The {count(others, "other case")} of its folder
        </label>
      )}
    </fieldset>
  );
}

function Passphrase({ onPassphrase }: { onPassphrase(passphrase: string): void }) {
  const [typed, setTyped] = useState("");
  const [locked, setLocked] = useState(false);
  return (
    <form
      className="share-line share-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        onPassphrase(locked ? "" : typed);
        setLocked(!locked && typed !== "");
      }}
    >
      <label>
        <span>Passphrase</span>
        <input
          className="text-field"
          type="text"
          placeholder="none"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          disabled={locked}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <button type="submit" className="button outlined" disabled={typed === ""}>
        {locked ? "Unlock" : "Lock"}
      </button>
      <p className="quiet" role="status">
        {locked
          ? "Encrypted: the link opens only with this passphrase. Tell it by another way."
          : "With one, the link is encrypted."}
      </p>
    </form>
  );
}
