interface Fault {
  /** The panel that could not be shown. */
  what: string;
  fault: Error;
  /** React's component stack. */
  components: string;
}

/** A text for a bug report: what failed, where, and in which browser. Nothing of the case is in it. */
export function reportOf({ what, fault, components }: Fault): string {
  return [
    `Moonhook: ${what} could not be shown`,
    `${fault.name}: ${fault.message}`,
    `Browser: ${navigator.userAgent}`,
    `Window: ${innerWidth} × ${innerHeight}, ${document.documentElement.dataset.theme ?? "system"} theme`,
    `Page: ${scriptOf(document)}`,
    fault.stack ?? "",
    `Components:${components}`,
  ].join("\n");
}

/** The entry's file name, whose hash tells the version. */
function scriptOf({ scripts }: Document): string {
  return [...scripts].map(({ src }) => src.replace(/^.*\//, "")).find(Boolean) ?? "one file";
}
