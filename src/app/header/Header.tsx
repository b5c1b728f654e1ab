import { CasesButton } from "../cases/CasesButton";
import { cases, debug } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { ShareButton } from "../share/ShareButton";
import { Icon, Moon } from "../ui/Icon";
import { CaseName } from "./CaseName";
import { ExamplesMenu } from "./ExamplesMenu";
import { Palette } from "./Palette";
import { ReleaseChoice } from "./ReleaseChoice";
import { RunButton } from "./RunButton";
import { ThemeChoice } from "./ThemeChoice";
import "./Header.css";

export function Header() {
  return (
    <header className="header">
      <h1>
        <Moon />
        <span>Moonhook</span>
      </h1>
      <CaseName />
      <CommandButton command={cases.back} className="small" />
      <span className="header-gap" />
      <ReleaseChoice />
      <RunButton />
      <CommandButton command={debug.start} className="debug" showKey>
        <Icon name="record" filled /> <span className="debug-word">Debug</span>
      </CommandButton>
      <CommandButton command={debug.end} className="debug" showKey>
        <Icon name="stop" filled /> <span className="debug-word">End</span>
      </CommandButton>
      <CasesButton />
      <ShareButton />
      <ExamplesMenu />
      <ThemeChoice />
      <Palette />
    </header>
  );
}
