import { stopped } from "../store/debug";
import { editDebug } from "../store/deskActions";
import { getStore } from "../store/store";
import { partedWords } from "./edits";
import { change, client, guarded, look, take } from "./session";

export function addWatch(expression: string): void {
  const wanted = expression.trim();
  const { watches } = getStore().work.draft.debug;
  if (wanted === "" || watches.includes(wanted)) return;
  editDebug(() => ({ watches: [...watches, wanted] }));
  void lookAgain();
}

export function removeWatch(expression: string): void {
  editDebug(({ watches }) => ({ watches: watches.filter((each) => each !== expression) }));
  void lookAgain();
}

const lookAgain = () => look(stopped(getStore())?.look?.frame ?? 0);

/** Fetches every value that a watch had over the run, or puts the table away. */
export async function toggleHistory(expression: string): Promise<void> {
  const debug = stopped(getStore());
  if (!debug) return;
  const { [expression]: known, ...others } = debug.histories;
  if (known) {
    change(() => ({ histories: others }));
    return;
  }
  const history = await guarded(() => client.ask("history", expression));
  if (history) change(({ histories }) => ({ histories: { ...histories, [expression]: history } }));
}

/** A line of the console. A statement makes a fork of the run, which the session is about from then on. */
export async function askConsole(source: string): Promise<void> {
  const debug = stopped(getStore());
  const asked = source.trim();
  if (!debug || asked === "") return;
  const frame = debug.look?.frame ?? 0;
  say("asked", asked);
  const answer = await guarded(() => client.ask("evaluate", asked, frame));
  if (!answer) return;
  for (const line of answer.log) say("logged", line);
  if (answer.recorded) {
    const note = partedWords(answer.recorded.parted ?? null);
    await take(answer.recorded, null, note);
    say("logged", note);
  } else say(answer.ok ? "answered" : "failed", answer.text);
}

function say(kind: "asked" | "answered" | "logged" | "failed", text: string): void {
  change(({ console }) => ({ console: [...console, { kind, text }] }));
}
