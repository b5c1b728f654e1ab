import type { Fault, TlsFault, TriggeredFault } from "./faults";

const tlsFaults: readonly TlsFault[] = ["untrusted", "wrongName", "plaintext", "clientCertMissing", "hang"];

/** A form that a fault's text may have, as a person is told it, and how it is read. */
const forms: { form: string; read: (text: string) => Fault | undefined }[] = [
  {
    form: "absent | refuse | backlogFull",
    read: (text) =>
      text === "absent" || text === "refuse" || text === "backlogFull" ? { kind: text } : undefined,
  },
  {
    form: "blackhole | stallReader | reset | halfClose [after N bytes | after N ms]",
    read(text) {
      const [, kind, amount, unit] =
        /^(blackhole|stallReader|reset|halfClose)(?: after (\d+) (bytes|ms))?$/.exec(text) ?? [];
      if (kind === undefined) return undefined;
      const after =
        unit === "bytes" ? { afterBytes: Number(amount) } : unit ? { afterMs: Number(amount) } : {};
      return { kind: kind as TriggeredFault, ...after };
    },
  },
  {
    form: "latency N ms [jitter N ms]",
    read(text) {
      const [, ms, jitterMs] = /^latency (\d+) ms(?: jitter (\d+) ms)?$/.exec(text) ?? [];
      if (ms === undefined) return undefined;
      return {
        kind: "latency",
        ms: Number(ms),
        ...(jitterMs === undefined ? {} : { jitterMs: Number(jitterMs) }),
      };
    },
  },
  {
    form: "bandwidth N B/s",
    read(text) {
      const amount = /^bandwidth ([1-9]\d*) B\/s$/.exec(text)?.[1];
      return amount === undefined ? undefined : { kind: "bandwidth", bytesPerSec: Number(amount) };
    },
  },
  {
    form: "slice N bytes [gap N ms]",
    read(text) {
      const [, bytes, gapMs] = /^slice ([1-9]\d*) bytes(?: gap (\d+) ms)?$/.exec(text) ?? [];
      if (bytes === undefined) return undefined;
      return {
        kind: "slice",
        bytes: Number(bytes),
        ...(gapMs === undefined ? {} : { gapMs: Number(gapMs) }),
      };
    },
  },
  {
    form: `tls ${tlsFaults.join(" | ")}`,
    read(text) {
      const how = tlsFaults.find((known) => text === `tls ${known}`);
      return how && { kind: "tls", how };
    },
  },
];

/** What a fault's text may look like, a line for each form. */
export const faultForms: readonly string[] = forms.map(({ form }) => form);

/** The fault that a case's text names, such as `reset after 100 bytes`; undefined: it names none. */
export function parseFault(text: string): Fault | undefined {
  for (const { read } of forms) {
    const fault = read(text.trim());
    if (fault) return fault;
  }
  return undefined;
}

/** The text of a fault; `parseFault` reads it back. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case "absent":
    case "refuse":
    case "backlogFull":
      return fault.kind;
    case "latency":
      return `latency ${fault.ms} ms${fault.jitterMs === undefined ? "" : ` jitter ${fault.jitterMs} ms`}`;
    case "bandwidth":
      return `bandwidth ${fault.bytesPerSec} B/s`;
    case "slice":
      return `slice ${fault.bytes} bytes${fault.gapMs === undefined ? "" : ` gap ${fault.gapMs} ms`}`;
    case "tls":
      return `tls ${fault.how}`;
    default:
      if (fault.afterBytes !== undefined) return `${fault.kind} after ${fault.afterBytes} bytes`;
      return fault.afterMs === undefined ? fault.kind : `${fault.kind} after ${fault.afterMs} ms`;
  }
}

/** A fault in an administrator's words, for a menu. */
export interface FaultChoice {
  words: string;
  fault: Fault;
}

/** What a person may try on any address of streams; `try all faults` tries each. */
export const faultMenu: readonly FaultChoice[] = [
  { words: "no socket file", fault: { kind: "absent" } },
  { words: "nobody listens", fault: { kind: "refuse" } },
  { words: "hangs: its accept queue is full", fault: { kind: "backlogFull" } },
  { words: "never answers", fault: { kind: "blackhole" } },
  { words: "goes silent after the first 100 bytes", fault: { kind: "blackhole", afterBytes: 100 } },
  { words: "accepts, never reads", fault: { kind: "stallReader" } },
  { words: "resets the connection at once", fault: { kind: "reset" } },
  { words: "resets after 100 bytes", fault: { kind: "reset", afterBytes: 100 } },
  { words: "closes its sending side at once", fault: { kind: "halfClose" } },
  { words: "half a second away", fault: { kind: "latency", ms: 500 } },
  { words: "behind a line of 1 kB/s", fault: { kind: "bandwidth", bytesPerSec: 1000 } },
  { words: "gets everything in pieces of 10 bytes", fault: { kind: "slice", bytes: 10 } },
];

/** What else may be tried where TLS is spoken. */
export const tlsFaultMenu: readonly FaultChoice[] = [
  { words: "its certificate is signed by nobody known", fault: { kind: "tls", how: "untrusted" } },
  { words: "its certificate is for another name", fault: { kind: "tls", how: "wrongName" } },
  { words: "answers TLS in plain text", fault: { kind: "tls", how: "plaintext" } },
  { words: "wants a client's certificate", fault: { kind: "tls", how: "clientCertMissing" } },
  { words: "hangs in the TLS handshake", fault: { kind: "tls", how: "hang" } },
];

/** What may be tried where datagrams are taken. */
export const datagramFaultMenu: readonly FaultChoice[] = faultMenu.filter(
  ({ fault }) => ["refuse", "blackhole", "latency"].includes(fault.kind) && !("afterBytes" in fault),
);

const wordsOf = new Map([...faultMenu, ...tlsFaultMenu].map(({ words, fault }) => [faultText(fault), words]));

/** A fault's text in an administrator's words: the menu's, or the text itself. */
export function faultWords(text: string): string {
  return wordsOf.get(text) ?? text;
}
