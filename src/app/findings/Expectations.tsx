import type { Expectation } from "../../worker/client";
import { count, formatValue } from "../domain/values";
import { showDocument } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { LongText } from "../ui/LongText";
import { Empty } from "../ui/Panel";

/** More rows than anybody reads; every line of a long log that is one too many has one. */
const mostRows = 500;

/** What the case expects, and what came instead where it is not met. */
export function Expectations({ expectations }: { expectations: Expectation[] }) {
  if (expectations.length === 0) {
    return (
      <Empty>
        This case expects nothing. Write what it should do under "expect" in its{" "}
        <button type="button" className="text-button" onClick={() => showDocument("settings")}>
          settings
        </button>
        .
      </Empty>
    );
  }
  return (
    <ul className="expectations">
      {expectations.slice(0, mostRows).map((each) => (
        <li key={each.name}>
          <span
            className={each.pass ? "tone-good" : "tone-bad"}
            role="img"
            aria-label={each.pass ? "met" : "not met"}
          >
            <Icon name={each.pass ? "check" : "cross"} />
          </span>
          <span>{each.name}</span>
          {!each.pass && "expected" in each && (
            <span className="expectation-values">
              expected{" "}
              <ins>
                <LongText text={formatValue(each.expected)} />
              </ins>
              , got{" "}
              <del>
                <LongText text={formatValue(each.got)} />
              </del>
            </span>
          )}
        </li>
      ))}
      {expectations.length > mostRows && (
        <li className="quiet">{count(expectations.length - mostRows, "more expectation")} not shown.</li>
      )}
    </ul>
  );
}
