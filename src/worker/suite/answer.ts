import { compare } from "./compare";
import { outcomeOf } from "./judge";
import { fuzz, fuzzOn, mutation, mutationOn } from "./portions";
import type { Kind, Questions, SuiteMessage, SuiteRequest } from "./protocol";
import { openLink, readFiles, writeLinkOf } from "./texts";

type Answer<K extends Kind> = Questions[K]["answer"] | Promise<Questions[K]["answer"]>;

const answers: { [K in Kind]: (asked: Questions[K]["asked"]) => Answer<K> } = {
  run: (cases) => cases.map(outcomeOf),
  compare,
  mutation,
  mutationOn,
  fuzz,
  fuzzOn,
  openLink,
  writeLink: writeLinkOf,
  readFiles,
};

/** Answers one question; a fault of the runtime is told, not thrown. */
export async function answer({ id, kind, asked }: SuiteRequest): Promise<SuiteMessage> {
  try {
    return { type: "suite", id, answer: await (answers[kind] as (asked: unknown) => unknown)(asked) };
  } catch (error) {
    return { type: "suite", id, failed: error instanceof Error ? error.message : String(error) };
  }
}
