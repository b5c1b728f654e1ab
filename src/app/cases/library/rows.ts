import { inOrder, type Listed } from "../../domain/cases/arrange";
import { listedCaseEntry } from "../../storage/cases";
import { readTable, writeRows } from "../../storage/database";
import { notify } from "../../store/viewActions";
import { setCases } from "../state";

/** Tells other tabs that the list has changed. */
const channel = new BroadcastChannel("moonhook.cases");
channel.onmessage = () => void load();

/** Reads the list; again where another tab has changed it. */
export async function load(): Promise<void> {
  try {
    const kept = await readTable("cases", listedCaseEntry);
    setCases({ cases: inOrder([...kept].map(([id, each]) => ({ ...each, id }))), loaded: true });
  } catch (error) {
    setCases({ loaded: `The browser does not give its list of cases: ${(error as Error).message}` });
  }
}

/** Writes cases, or deletes those that are null, and shows the list as it is then. */
export async function write(rows: ReadonlyMap<string, Listed | null>): Promise<boolean> {
  const raised = [...rows].map(([id, each]): [string, Listed | null] => [
    id,
    each && { ...each, revision: each.revision + 1 },
  ]);
  const kept = raised.map(([id, each]): [string, Omit<Listed, "id"> | null] => [id, each && withoutId(each)]);
  try {
    await writeRows("cases", new Map(kept), listedCaseEntry);
  } catch (error) {
    notify(`The list of cases could not be kept: ${roomless(error)}. Export the cases as files.`);
    return false;
  }
  setCases(({ cases, outcomes }) => {
    const others = cases.filter(({ id }) => !rows.has(id));
    const changed = new Map(raised);
    const stays = ([id]: [string, unknown]) =>
      sameCase(
        changed.get(id),
        cases.find((each) => each.id === id),
      );
    return {
      cases: inOrder([...others, ...raised.flatMap(([, each]) => (each ? [each] : []))]),
      outcomes: new Map([...outcomes].filter((entry) => !rows.has(entry[0]) || stays(entry))),
    };
  });
  channel.postMessage("changed");
  return true;
}

function withoutId({ id: _, ...each }: Listed): Omit<Listed, "id"> {
  return each;
}

/** Whether a change was of its place only. */
function sameCase(a: Listed | null | undefined, b: Listed | undefined): boolean {
  return a?.draft === b?.draft && a !== undefined && a !== null;
}

function roomless(error: unknown): string {
  const { name, message } = error as Error;
  return name === "QuotaExceededError" ? "the browser has no more room" : message;
}
