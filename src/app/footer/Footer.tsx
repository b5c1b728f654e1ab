import { toggleTab } from "../commands";
import { formatShortcut, isMac } from "../commands/shortcut";
import { useStore } from "../store/store";
import { Help } from "./Help";
import { Meter } from "./Meter";
import "./Footer.css";

const tabKey = formatShortcut(toggleTab.shortcut!, isMac(navigator.platform));

export function Footer() {
  const isKept = useStore(({ offline }) => offline !== null);
  const tabMovesFocus = useStore((store) => store.tabMovesFocus);
  return (
    <footer className="footer">
      <span>Nothing leaves this machine.{isKept && " Works offline."}</span>
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
