/** What each way of not working is, after the release's names. */
const failings = {
  crash: "kills the gateway on",
  hang: "hangs the gateway on",
  undefined: "reads freed memory on",
  rejected: "is refused on upload by",
  error: "fails on",
  timeLimit: "runs into the time limit on",
  memoryLimit: "runs into the memory limit on",
  idle: "runs without its effect on",
};

/**
 * On which releases a case works, as a sentence: its scripts run to their end and what it expects comes out. A case
 * whose own release stops a script expects just that, so that on the others only the end of the scripts counts.
 * @param {import("../../src/runtime").Case} aCase
 * @param {typeof import("../../src/runtime")} runtime
 */
export function worksSentence(aCase, runtime) {
  const fares = new Map(
    runtime.releaseNames.map((release) => [release, fareOf(runtime.runCase({ ...aCase, release }))]),
  );
  const own = fares.get(aCase.release);
  const groups = new Map();
  for (const [release, { trouble, pass }] of fares) {
    const fare = trouble ?? (own.trouble || pass !== false ? "works" : "idle");
    groups.set(fare, [...(groups.get(fare) ?? []), labelOf(release)]);
  }
  const works = groups.get("works") ?? [];
  groups.delete("works");
  const rest = [...groups].map(([fare, labels]) => `${failings[fare]} ${listed(labels)}`);
  const on = works.length === runtime.releaseNames.length ? "every release" : listed(works);
  return `${[works.length > 0 ? `Works on ${on}` : "Works on no release", ...rest].join("; ")}.`;
}

function fareOf({ contexts, pass }) {
  const failed = contexts.find(({ status }) => status !== "ok" && status !== "skipped");
  return { trouble: failed?.status ?? null, pass };
}

function labelOf(release) {
  return `${release[0].toUpperCase()}${release.slice(1)}`;
}

function listed(labels) {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
}
