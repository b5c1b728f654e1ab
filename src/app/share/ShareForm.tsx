import { useEffect, useState } from "react";
import { loaded } from "../cases/library/listed";
import { useCases } from "../cases/state";
import { holdingsOf } from "../domain/cases/holds";
import type { Draft } from "../domain/draft";
import { saveCaseFile } from "../files/caseFile";
import { useStore } from "../store/store";
import { Choices } from "./Choices";
import { LinkLine } from "./LinkLine";
import { Passphrase } from "./Passphrase";
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
