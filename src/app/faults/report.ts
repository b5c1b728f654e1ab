import { getStore } from "../store/store";

export interface Fault {
  /** The panel that could not be shown. */
  what: string;
  fault: Error;
  /** React's component stack. */
  components: string;
}

/**
 * A text for a bug report: what failed, where, for which release, in which build and browser. Nothing else of the case
 * is in it.
 */
export function reportOf({ what, fault, components }: Fault): string {
  const { dataset } = document.documentElement;
  return [
    `Moonhook: ${what} could not be shown`,
    `${fault.name}: ${fault.message}`,
    `Release: ${getStore().work.draft.release}`,
    `Build: ${buildOf(document)}`,
    `Browser: ${navigator.userAgent}`,
    `Window: ${innerWidth} × ${innerHeight}, ${dataset.theme ?? "system"} theme`,
    // Chromium's begins with the line above.
    (fault.stack ?? "").replace(`${fault.name}: ${fault.message}\n`, ""),
    `Components:${components}`,
  ].join("\n");
}

/** The entry's file name, whose hash tells one build from another; the single file has none. */
function buildOf({ scripts }: Document): string {
  return [...scripts].map(({ src }) => src.replace(/^.*\//, "")).find(Boolean) ?? "single file";
}
