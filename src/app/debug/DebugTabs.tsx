import { type DebugTab, debugTabs } from "../store/debug";
import { setStore, useStore } from "../store/store";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { Breakpoints } from "./Breakpoints";
import { CallStack } from "./CallStack";
import { Console } from "./Console";
import { OriginTrail } from "./OriginTrail";
import { Section } from "./Section";
import { Variables } from "./Variables";
import { Watch } from "./Watch";

const labels: Record<DebugTab, string> = {
  stack: "Stack",
  variables: "Variables",
  watch: "Watch",
  breakpoints: "Breakpoints",
  origin: "What wrote",
  console: "Console",
};

const contents: Record<DebugTab, () => React.JSX.Element | null> = {
  stack: CallStack,
  variables: Variables,
  watch: Watch,
  breakpoints: Breakpoints,
  origin: OriginTrail,
  console: Console,
};

/** Tabs that take turns in the wide dock; the others have columns of their own there. */
const turning: readonly DebugTab[] = ["watch", "breakpoints", "origin"];

/** Parts of the dock that take turns: all of them where there is one column. */
export function DebugTabs({ all }: { all: boolean }) {
  const wanted = useStore(({ debugTab }) => debugTab);
  const ids = all ? debugTabs : turning;
  const chosen = ids.includes(wanted) ? wanted : ids[0]!;
  const tabs = ids.map((id): Tab<DebugTab> => ({ id, label: labels[id] }));
  const Content = contents[chosen];
  return (
    <Section
      title={all ? "Debugger parts" : "Watch and breakpoints"}
      view={chosen}
      head={
        <Tabs
          name="debug"
          label="Debugger"
          tabs={tabs}
          chosen={chosen}
          onChoose={(debugTab) => setStore({ debugTab })}
        />
      }
    >
      <div className="debug-tab" {...tabPanelProps("debug", chosen)}>
        <Content />
      </div>
    </Section>
  );
}
