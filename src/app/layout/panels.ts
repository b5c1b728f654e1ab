import { guarded } from "../faults/guarded";
import { FindingsPanel } from "../findings/FindingsPanel";
import { LogPanel } from "../log/LogPanel";
import { RequestPanel } from "../request/RequestPanel";
import { ResponsePanel } from "../response/ResponsePanel";
import { ScriptPanel } from "../script/ScriptPanel";
import { VerdictStrip } from "../verdict/VerdictStrip";

// The frame of a panel has a boundary for its body only; these hold what a panel makes of its head as well.
export const Request = guarded("The request", RequestPanel);
export const Scripts = guarded("The scripts", ScriptPanel);
export const Verdict = guarded("The result of the run", VerdictStrip);
export const Log = guarded("The debug log", LogPanel);
export const Response = guarded("The response", ResponsePanel);
export const Findings = guarded("What was found", FindingsPanel);
