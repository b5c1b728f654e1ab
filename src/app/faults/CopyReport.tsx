import { useState } from "react";
import { copyText } from "../files/clipboard";
import { type Fault, reportOf } from "./report";

/** Copies the report of a fault, and says that it has. */
export function CopyReport(fault: Fault) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="button plain"
      onClick={() => void copyText(reportOf(fault)).then(() => setCopied(true))}
    >
      {isCopied ? "Copied" : "Copy report"}
    </button>
  );
}
