import { parseAddress } from "../../runtime/cases/faults/vocabulary";
import type { Endpoint } from "../../runtime/gateway/types";
import { collectorId } from "../domain/attached";
import { type Service, withEndpoint } from "../domain/network";
import { readSettings } from "../domain/settings";
import { changeSetting } from "../store/deskActions";
import { runDraft } from "../store/runActions";
import { getStore } from "../store/store";
import { notify, showDocument } from "../store/viewActions";
import { collectorTemplate } from "./collectorTemplate";

/** Changes the endpoint at an address, or takes it away for null, and runs the draft to show what comes of it. */
function change(address: string, how: (endpoint: Endpoint) => Endpoint | null): void {
  const { settings } = getStore().work.draft.texts;
  if (!readSettings(settings)) {
    showDocument("settings");
    notify("The settings are not JSON yet, so nothing was changed.");
    return;
  }
  changeSetting("network", withEndpoint(settings, address, how));
  void runDraft();
}

/** Scripts that gave way to something else, by address, for whoever comes back to them. */
const left = new Map<string, string>();

/** Has somebody listen at an address; a collector script is opened in the editor. */
export function serve(address: string, service: Service): void {
  change(address, (endpoint) => {
    if (typeof endpoint.serve === "object") left.set(address, endpoint.serve.lua);
    if (service === "nobody") return null;
    const lua = left.get(address) ?? templateFor(address);
    return { ...endpoint, serve: service === "script" ? { lua } : service };
  });
  if (service === "script") showDocument(collectorId(address));
}

function templateFor(address: string): string {
  const parsed = parseAddress(address);
  return parsed ? collectorTemplate(parsed) : "";
}

export function setTls(address: string, tls: boolean): void {
  change(address, ({ tls: _, ...endpoint }) => (tls ? { ...endpoint, tls } : endpoint));
}

/** Puts a fault on an address, or takes it away. */
export function setFault(address: string, fault: string, on: boolean): void {
  change(address, ({ faults = [], ...endpoint }) => {
    const others = faults.filter((each) => each !== fault);
    const all = on ? [...others, fault] : others;
    return all.length > 0 ? { ...endpoint, faults: all } : endpoint;
  });
}

/** The address that a person wrote, with what usually stands before it; null where it is none. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim();
  const whole = trimmed.startsWith("/")
    ? `unix:${trimmed}`
    : /^[\w.-]+:\d+$/.test(trimmed)
      ? `tcp:${trimmed}`
      : trimmed;
  return parseAddress(whole) ? whole : null;
}
