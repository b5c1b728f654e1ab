import type { JsonObject } from "../../runtime/gateway/types";
import { changeSetting } from "../store/deskActions";
import { runDraft } from "../store/runActions";
import { getStore } from "../store/store";

/** Makes this what the draft expects, and runs it so that one sees it met; nothing expected leaves `expect` out. */
export function writeExpect(expected: JsonObject): void {
  changeSetting("expect", Object.keys(expected).length > 0 ? expected : undefined);
  if (!getStore().preferences.autoRun) void runDraft();
}
