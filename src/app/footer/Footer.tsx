import { toggleTab } from "../commands";
import { formatShortcut, isMac } from "../commands/shortcut";
import { formatMs } from "../domain/values";
import { useStore } from "../store/store";
import { Help } from "./Help";
import "./Footer.css";

const tabKey = formatShortcut(toggleTab.shortcut!, isMac(navigator.platform));

export function Footer() {
  const tabMovesFocus = useStore((store) => store.tabMovesFocus);
  return (
    <footer className="footer">
      <span>Nothing leaves this machine.</span>
      <Meter />
      <span className="footer-gap" />
      <button
        type="button"
        className="button small footer-tab"
        aria-pressed={tabMovesFocus}
        onClick={toggleTab.run}
      >
        {tabMovesFocus ? "Tab moves on" : "Tab indents"} <span className="key">{tabKey}</span>
      </button>
      <Help />
    </footer>
  );
}

/** What the last run took. */
function Meter() {
  const ending = useStore(({ shown }) => shown?.ending);
  if (ending?.kind !== "finished") return null;
  const { contexts } = ending.result;
  const steps = contexts.reduce((sum, each) => sum + each.steps, 0);
  const memory = Math.max(0, ...contexts.map((each) => each.memoryBytes));
  return (
    <span className="footer-meter">
      {steps.toLocaleString("en")} steps · {(memory / 1000).toFixed(1)} kB of Lua memory ·{" "}
      {formatMs(ending.elapsedMs)}
    </span>
  );
}
