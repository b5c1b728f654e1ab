import { useEffect, useRef, useState } from "react";
import { safeUrlLength } from "../../runtime/cases/link/limits";
import { count } from "../domain/values";
import { saveCaseFile } from "../files/caseFile";
import { copyText } from "../files/clipboard";
import type { Written } from "./write";

interface Props {
  /** Null while it is being written. */
  written: Written | null;
  /** It is locked by a passphrase. */
  sealed: boolean;
}

/** The link to copy, with its length beside what chats and mail programs keep of one. */
export function LinkLine({ written, sealed }: Props) {
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
