import { useEffect, useMemo, useState } from "react";
import type { RuleDocument } from "../../runtime/analysis";
import { severityText } from "../../runtime/analysis/diagnostics/documentation/severityText";
import { searchRules } from "../domain/rules";
import { analysis } from "../store/problemActions";
import { Entry } from "./Entry";

/** What the editor looks for in a script, and why. The analysis' worker, which has the rules, tells of them. */
export function Rules({ query }: { query: string }) {
  const [documents, setDocuments] = useState<RuleDocument[] | null>(null);
  useEffect(() => {
    void analysis.ask("rules", {}).then((told) => setDocuments(told ?? []));
  }, []);
  const found = useMemo(() => searchRules(documents ?? [], query), [documents, query]);
  if (!documents) return <p className="empty">Loading …</p>;
  if (found.length === 0) return <p className="empty">No problem has these words.</p>;
  return found.map((document) => (
    <Entry
      key={`${document.id} ${query}`}
      summary={
        <>
          <code>{document.id}</code>
          <span className="reference-traits">{severityText(document)}</span>
          <span className="reference-said">{document.summary}</span>
        </>
      }
      open={document.id === query.trim()}
    >
      <Rule document={document} />
    </Entry>
  ));
}

function Rule({ document: { why, bad, message, good, fix, context } }: { document: RuleDocument }) {
  return (
    <>
      <p>{why}</p>
      <p>Found in a {context} script:</p>
      <pre>{bad}</pre>
      <p>{message}</p>
      {fix && (
        <>
          <p>The quick fix “{fix.title}” makes of it:</p>
          <pre>{fix.text}</pre>
        </>
      )}
      {fix?.text !== good && (
        <>
          <p>Instead:</p>
          <pre>{good}</pre>
        </>
      )}
    </>
  );
}
