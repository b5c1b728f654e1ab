import { releases } from "../../runtime/gateway/releases";
import { pick } from "../../runtime/gateway/store/pick";
import { applyChange, scriptOf } from "../../runtime/gateway/store/store";
import type { Context } from "../../runtime/gateway/types";
import { type AdminQuestion, AsideClient } from "../../worker/aside/client";
import { isScript } from "../domain/documents";
import { caseOf } from "../domain/draft";
import { editText, openCase } from "../store/deskActions";
import { runDraft } from "../store/runActions";
import { getStore } from "../store/store";
import { notify, showDocument } from "../store/viewActions";
import { commandLine, fileName, scriptOptions } from "./commandLine";
import { useScriptStore } from "./state";

const client = new AsideClient();

const release = () => releases[getStore().work.draft.release];

/** Gives a command to the release's radosgw-admin, and does to the store what it does. */
async function command(line: string, question: Omit<AdminQuestion, "store" | "release">): Promise<void> {
  const { store } = useScriptStore.getState();
  const answer = await client.ask("admin", { ...question, store, release: release().name });
  if (!answer) return notify("The worker that plays radosgw-admin ended. Try again.");
  const { stdout, stderr, exitCode, change } = answer;
  useScriptStore.setState((now) => ({
    said: { command: line, text: stdout + stderr, exitCode },
    ...(change && { store: applyChange(now.store, change) }),
  }));
}

/** `script put` of the desk's text for a context. */
export function putScript(context: Context, tenant: string): Promise<void> {
  const text = isScript(context) ? getStore().work.draft.texts[context] : "";
  const options = scriptOptions(release(), context, tenant);
  const infile = fileName(context, tenant);
  const line = commandLine("script", ["put"], { infile, ...options });
  return command(line, {
    command: "script",
    words: ["put"],
    options: { ...options, infile: { name: infile, text } },
  });
}

export function removeScript(context: Context, tenant: string): Promise<void> {
  const options = scriptOptions(release(), context, tenant);
  return command(commandLine("script", ["rm"], options), { command: "script", words: ["rm"], options });
}

/** Puts a script of the store into the draft, where it can be taken back. */
export function loadScript(context: Context, tenant: string): void {
  const script = scriptOf(useScriptStore.getState().store, context, tenant);
  if (!script || !isScript(context)) return;
  editText(context, script.text);
  showDocument(context);
}

export function packages(word: "add" | "rm", name: string): Promise<void> {
  const options = { package: name };
  const line = commandLine("script-package", [word], options);
  return command(line, { command: "script-package", words: [word], options });
}

/** Opens the draft with the scripts and packages that a gateway of its release takes from the store, and runs it. */
export async function runWithStore(): Promise<void> {
  const assembled = caseOf(getStore().work.draft);
  if (!("case" in assembled)) return notify("The case is not JSON yet, so it cannot be run with the store.");
  const { case: draft } = assembled;
  const tenant = typeof draft.tenant === "string" ? draft.tenant : "";
  const { scripts, packages: installed } = pick(useScriptStore.getState().store, release(), tenant);
  if (scripts.length === 0) return notify("The store has no script that this request would run.");
  const texts = Object.fromEntries(scripts.map(({ context, text }) => [context, text]));
  openCase({ ...draft, scripts: texts, packages: installed.map((name) => ({ name })) }, null);
  await runDraft();
}
