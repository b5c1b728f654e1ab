import type { Context } from "../../runtime/gateway/types";

/** The texts that make up a draft; each is edited in an editor of its own. */
export const scriptIds = [
  "preRequest",
  "postRequest",
  "background",
  "getData",
  "putData",
] as const satisfies readonly Context[];
export const jsonIds = ["request", "operation", "settings"] as const;
export const documentIds = [...scriptIds, ...jsonIds] as const;

export type ScriptId = (typeof scriptIds)[number];
export type JsonId = (typeof jsonIds)[number];
export type DocumentId = (typeof documentIds)[number];

export function isScript(id: string): id is ScriptId {
  return (scriptIds as readonly string[]).includes(id);
}

/** What each document is called. */
export const documentNames: Record<DocumentId, string> = {
  preRequest: "preRequest",
  postRequest: "postRequest",
  background: "background",
  getData: "getData",
  putData: "putData",
  request: "Request",
  operation: "Operation",
  settings: "Settings",
};

/** What each document is, for assistive technology. */
export const documentTitles: Record<DocumentId, string> = {
  preRequest: "preRequest script",
  postRequest: "postRequest script",
  background: "background script",
  getData: "getData script",
  putData: "putData script",
  request: "Request fields as preRequest sees them, JSON",
  operation: "What the operation does to the request, JSON",
  settings: "Clock, seed, packages and expectations of the case, JSON",
};
