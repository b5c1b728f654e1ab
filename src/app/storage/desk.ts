import * as z from "zod/mini";
import { releaseNames } from "../../runtime/gateway/types";
import { caseDebug } from "./caseDebug";
import type { Entry } from "./entry";
import { giveEveryContextAText } from "./migrations/deskContexts";

export const draft = z.object({
  name: z.string(),
  release: z.enum(releaseNames),
  texts: z.object({
    preRequest: z.string(),
    postRequest: z.string(),
    background: z.string(),
    getData: z.string(),
    putData: z.string(),
    request: z.string(),
    operation: z.string(),
    settings: z.string(),
  }),
  debug: caseDebug,
});

const work = z.object({
  draft,
  /** File of the example that it began as; null for work of one's own. */
  example: z.nullable(z.string()),
  edited: z.boolean(),
  /** Names it among the cases and in the history; absent in work of before there were these. */
  id: z.optional(z.string()),
  /** It is one of the listed cases, which changes with it. */
  listed: z.optional(z.boolean()),
  /** The link it came by and the case files that came along, until it is kept as one's own. */
  link: z.optional(z.object({ text: z.string(), others: z.array(z.unknown()) })),
  /** The request and the operation that it began with, to tell what was changed of them. */
  base: z.optional(z.object({ request: z.string(), operation: z.string() })),
});

const desk = z.object({
  work,
  /** Own work that was on the desk before an example was opened. */
  aside: z.nullable(work),
});

export type Work = z.infer<typeof work>;
export type Desk = z.infer<typeof desk>;

/** The draft being edited and the one put aside for it. */
export const deskEntry: Entry<Desk> = {
  key: "moonhook.desk",
  version: 2,
  schema: desk,
  migrations: [giveEveryContextAText],
};
