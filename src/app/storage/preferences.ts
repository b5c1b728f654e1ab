import * as z from "zod/mini";
import type { Entry } from "./entry";

export const themes = ["system", "light", "dark", "contrast"] as const;

const preferences = z.object({
  theme: z.enum(themes),
  /** Run by itself while one types. */
  autoRun: z.boolean(),
  /** The first visit's line on what to try next was closed. */
  hintClosed: z.boolean(),
  /** Tell beside the lines which ran, how often and at what cost. */
  coverage: z._default(z.boolean(), true),
  /** How the request and the operation are edited. */
  fields: z._default(z.enum(["form", "json"]), "form"),
});

export type Theme = (typeof themes)[number];
export type Preferences = z.infer<typeof preferences>;

export const defaultPreferences: Preferences = {
  theme: "system",
  autoRun: true,
  hintClosed: false,
  coverage: true,
  fields: "form",
};

export const preferencesEntry: Entry<Preferences> = {
  key: "moonhook.preferences",
  version: 1,
  schema: preferences,
  migrations: [],
};
