import type { AdminAnswer, PackageOptions, ScriptOptions, Store } from "../../runtime/gateway/store";
import type { ReleaseName } from "../../runtime/gateway/types";
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
}

export type Kind = keyof Questions;

export type AsideRequest<K extends Kind = Kind> = AskedRequest<"aside", Questions, K>;
export type AsideMessage = AskedMessage<"aside">;
