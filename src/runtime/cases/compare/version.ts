import type { Context, ReleaseName } from "../../gateway/types";
import type { Case } from "../format/case";

/** A version of the scripts, or of the gateway. */
export interface Version {
  /** What a person calls it. */
  readonly label: string;
  /** In place of a case's own, by context; contexts that are not named stay the case's. */
  readonly scripts?: Partial<Record<Context, string>>;
  readonly release?: ReleaseName;
}

/** The case as it is in a version. */
export function onVersion(aCase: Case, { scripts, release }: Version): Case {
  return {
    ...aCase,
    ...(release && { release }),
    ...(scripts && { scripts: { ...aCase.scripts, ...scripts } }),
  };
}
