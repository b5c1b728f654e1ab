import type { FaultPlan, FaultRow, FaultTrial } from "../../runtime/cases/faults";
import type { Case } from "../../runtime/cases/format/case";
import type { AdminAnswer, PackageOptions, ScriptOptions, Store } from "../../runtime/gateway/store";
import type { Context, ReleaseName } from "../../runtime/gateway/types";
import type { AskedMessage, AskedRequest } from "../asker";
import type { Comparison } from "./comparison";

/** A command of `radosgw-admin` over a store, of a release. */
export interface AdminQuestion {
  store: Store;
  command: "script" | "script-package";
  /** Subcommand, such as `put`. */
  words: string[];
  options: ScriptOptions & PackageOptions;
  release: ReleaseName;
}

/** What can be asked, and what the answer is. */
export interface Questions {
  /** A case as written, on every release; null where it is not valid. */
  compare: { asked: unknown; answer: Comparison | null };
  admin: { asked: AdminQuestion; answer: AdminAnswer };
  /** What faults there are to try on a case as written; a sentence where it cannot be run. */
  planFaults: { asked: unknown; answer: FaultPlan | string };
  tryFault: { asked: { plan: FaultPlan; trial: FaultTrial }; answer: FaultRow };
  /** The case that holds what hooks did with a fault. */
  savedFault: { asked: { plan: FaultPlan; trial: FaultTrial; hooks: Context[] }; answer: Case };
}

export type Kind = keyof Questions;

export type AsideRequest<K extends Kind = Kind> = AskedRequest<"aside", Questions, K>;
export type AsideMessage = AskedMessage<"aside">;
