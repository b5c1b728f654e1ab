import { loadDebugger } from "../debug/load";
import { documentIds } from "../domain/documents";
import { setDrawer } from "../store/drawer";
import { getStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { openListed } from "./library/work";

/** On a narrower page the drawer covers the editor. */
const leastWidth = 900;

/** Opens a case of the list and leads to a line; what covers the editor gives way. */
export async function jumpTo(id: string, context: string, line: number): Promise<void> {
  const document = documentIds.find((each) => each === context);
  await openListed(id);
  if (getStore().drawer !== "cases" || innerWidth < leastWidth) setDrawer(null);
  if (document) reveal({ document, line });
}

/** Opens a case of the list and leads to a step of its run, with the debugger. */
export async function debugCase(id: string, context: string, line: number, step: number): Promise<void> {
  await jumpTo(id, context, line);
  const { debugAt } = await loadDebugger();
  await debugAt(step);
}
