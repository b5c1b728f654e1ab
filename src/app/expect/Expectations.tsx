import { useMemo, useState } from "react";
import { originOf } from "../../runtime/cases/expect/origin";
import type { Json } from "../../runtime/gateway/types";
import type { CaseResult, Expectation } from "../../worker/client";
import { documentIds } from "../domain/documents";
import { itemsOf, resultName } from "../domain/expect/items";
import { expectedWords } from "../domain/expect/values";
import { isObject } from "../domain/json";
import { count, formatValue } from "../domain/values";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { Empty } from "../ui/Panel";
import { ExpectForm } from "./ExpectForm";
import { Observed } from "./Observed";
import "./Expectations.css";

/** More rows than anybody reads; every line of a long log that is one too many has one. */
const mostRows = 500;

/** What the case expects, and what came instead where it is not met; two ways to change it. */
export default function Expectations({ result }: { result: CaseResult }) {
  const [mode, setMode] = useState<"met" | "observed" | "form">("met");
  if (mode === "observed") return <Observed result={result} onDone={() => setMode("met")} />;
  return (
    <>
      <div className="expect-bar">
        <button type="button" className="button small outlined" onClick={() => setMode("observed")}>
          Expect what just happened…
        </button>
        <button
          type="button"
          className="button small"
          aria-pressed={mode === "form"}
          onClick={() => setMode(mode === "form" ? "met" : "form")}
        >
          {mode === "form" ? "Done" : "Edit"}
        </button>
      </div>
      {mode === "form" ? <ExpectForm /> : <Met result={result} />}
    </>
  );
}

function Met({ result }: { result: CaseResult }) {
  const { expectations } = result;
  const expected = useStore(({ shown }) => shown?.case?.expect) as Json | undefined;
  const words = useMemo(() => wordsByName(expected), [expected]);
  if (expectations.length === 0) {
    return (
      <Empty>This case expects nothing yet. Take over what just happened, or write it in the form.</Empty>
    );
  }
  return (
    <ul className="expectations">
      {expectations.slice(0, mostRows).map((each) => (
        <Row key={each.name} of={each} result={result} words={words.get(each.name)} />
      ))}
      {expectations.length > mostRows && (
        <li className="quiet">{count(expectations.length - mostRows, "more expectation")} not shown.</li>
      )}
    </ul>
  );
}

/** What the case expects in words, by the names of the results. */
function wordsByName(expected: Json | undefined): ReadonlyMap<string, string> {
  if (!isObject(expected)) return new Map();
  return new Map(itemsOf(expected).map((item) => [resultName(item), expectedWords(item)]));
}

interface RowProps {
  of: Expectation;
  result: CaseResult;
  /** What is expected; undefined of a line too many, and of what has no item. */
  words: string | undefined;
}

function Row({ of, result, words }: RowProps) {
  const origin = of.pass ? null : originOf(of, result);
  const document = documentIds.find((id) => id === origin?.context);
  return (
    <li>
      <span
        className={of.pass ? "tone-good" : "tone-bad"}
        role="img"
        aria-label={of.pass ? "met" : "not met"}
      >
        <Icon name={of.pass ? "check" : "cross"} />
      </span>
      <span>
        {of.name}{" "}
        {origin && document && (
          <LineLink
            line={origin.line}
            what={`${origin.context}, which made this`}
            onFollow={() => reveal({ document, line: origin.line })}
          />
        )}
        {of.pass && words !== undefined && (
          <span className="quiet">
            <LongText text={words} />
          </span>
        )}
      </span>
      {!of.pass && "expected" in of && (
        <span className="expectation-values">
          expected{" "}
          <ins>
            <LongText text={words ?? (of.expected === null ? "no line" : formatValue(of.expected))} />
          </ins>
          , got{" "}
          <del>
            <LongText text={formatValue(of.got)} />
          </del>
        </span>
      )}
    </li>
  );
}
