import { commands, docs, tour } from "../commands";
import { shortcutsOf } from "../commands/command";
import { formatShortcuts, isMac } from "../commands/shortcut";
import { setPopover } from "../store/viewActions";
import "./HelpText.css";

const mac = isMac(navigator.platform);

const withKeys = commands.filter(({ shortcut }) => shortcut);
const groups = [...new Set(withKeys.map(({ group }) => group))];

/** What the page is for, the ways to read more, and the key of each command by its group. */
export default function HelpText() {
  return (
    <div className="help">
      <p>
        Write a hook, choose an operation, and see what radosgw would do: its debug log, the fields that the
        hook changed and the answer that the client gets. Scripts run in this browser, in a worker that Stop
        ends at once.
      </p>
      <p>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setPopover(null);
            docs.run();
          }}
        >
          Read the documentation
        </button>{" "}
        or{" "}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setPopover(null);
            tour.run();
          }}
        >
          take the tour
        </button>
      </p>
      <div className="help-keys">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label}</dt>
                    <dd>{formatShortcuts(shortcutsOf(command), mac)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
