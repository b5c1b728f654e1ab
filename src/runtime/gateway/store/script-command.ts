import type { Release } from "../releases/index";
import { checkSyntax } from "../run/syntax";
import type { Context } from "../types";
import { type AdminAnswer, done, errno, failed, invalid, printed } from "./answer";
import { type Store, scriptOf } from "./store";
import { refuseWords } from "./words";

/** The file that --infile names: its text, or why it cannot be read. */
export type Infile = { readonly name: string } & (
  | { readonly text: string }
  /** A positive errno; `opened`: the file could be opened, but not read. */
  | { readonly errno: number; readonly opened: boolean }
);

export interface ScriptOptions {
  readonly context?: string;
  readonly tenant?: string;
  /** `id` or `tenant$id`. */
  readonly uid?: string;
  readonly infile?: Infile;
}

const subcommands = ["get", "put", "rm"] as const;

/** `radosgw-admin script WORDS… OPTIONS`: answers as the release does. */
export function scriptCommand(
  store: Store,
  words: readonly string[],
  options: ScriptOptions,
  release: Release,
): AdminAnswer {
  const refusal = refuseWords("script", words, subcommands) ?? refuseTenant(options, release);
  if (refusal) return refusal;
  return commands[words[0] as (typeof subcommands)[number]](store, options, release);
}

/** A tenant comes with a user in releases that look for one. */
function refuseTenant({ tenant, uid }: ScriptOptions, release: Release): AdminAnswer | null {
  if (!tenant || uid || release.admin.tenantWithoutUser) return null;
  return invalid("--tenant is set, but there's no user ID");
}

/** --tenant, or where it is not given the tenant of `tenant$id`. */
function tenantOf({ tenant, uid }: ScriptOptions): string {
  return tenant || (uid?.includes("$") ? uid.slice(0, uid.indexOf("$")) : "");
}

const commands: Record<
  (typeof subcommands)[number],
  (store: Store, options: ScriptOptions, release: Release) => AdminAnswer
> = { put, get, rm };

function put(_store: Store, options: ScriptOptions, release: Release): AdminAnswer {
  const { context, infile } = options;
  if (context === undefined) return noContext;
  if (!infile?.name) return invalid("infile was not provided (via --infile)");
  if ("errno" in infile) return unreadable(infile);
  const { message, stopped } = checkSyntax(infile.text, "5.3");
  if (stopped) return invalid(`script: '${infile.name}' is too much to parse here`);
  if (message !== null) return invalid(`script: '${infile.name}' has error: \n${message}`);
  const known = contextOf(context, release);
  if (!known) return wrongContext(context, release);
  const tenant = tenantOf(options);
  if (known === "background" && tenant) return invalid("cannot specify tenant in background context");
  return done({ kind: "putScript", context: known, tenant, text: infile.text });
}

function get(store: Store, options: ScriptOptions, release: Release): AdminAnswer {
  const { context } = options;
  if (context === undefined) return noContext;
  const known = contextOf(context, release);
  if (!known) return wrongContext(context, release);
  const tenant = tenantOf(options);
  const script = scriptOf(store, known, tenant);
  if (script) return printed(`${script.text}\n`);
  return printed(`no script exists for context: ${context}${tenant && ` in tenant: ${tenant}`}\n`);
}

function rm(store: Store, options: ScriptOptions, release: Release): AdminAnswer {
  const { context } = options;
  if (context === undefined) return noContext;
  const known = contextOf(context, release);
  if (!known) return wrongContext(context, release);
  const tenant = tenantOf(options);
  const isThere = scriptOf(store, known, tenant) !== undefined;
  return done(isThere ? { kind: "removeScript", context: known, tenant } : null);
}

const noContext = invalid("context was not provided (via --context)");

function wrongContext(context: string, release: Release): AdminAnswer {
  return invalid(`invalid script context: ${context}. must be one of: ${release.contextList}`);
}

function contextOf(name: string, release: Release): Context | undefined {
  return release.contexts.find((context) => context.toLowerCase() === name.toLowerCase());
}

function unreadable({ name, errno: code, opened }: Extract<Infile, { errno: number }>): AdminAnswer {
  const how = opened ? "error while reading input" : `error reading input file ${name}`;
  const number = code || errno.EINVAL;
  return failed(number, `${how}\nERROR: failed to read script: '${name}'. error: -${number}\n`);
}
