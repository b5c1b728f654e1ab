import { quincy } from "./quincy";
import type { Release } from "./release";

export const reef: Release = {
  ...quincy,
  name: "reef",
  version: "18.2.7",
  contexts: ["background", "preRequest", "getData", "putData", "postRequest"],
  contextList: "prerequest, postrequest, background, getdata, putdata",
  tablesWithoutData: [],
  mapWrites: { nil: "removes", maxEntryBytes: 1000, maxEntries: 100_000 },
  hasRgwTable: true,
  backgroundErrorObject: "logged",
  answer: { presetStatusStays: false, omitsEmptyMessage: false },
};
