/** What each way of not working is, after the release's names. */
const failings = {
  crash: "kills the gateway on",
  hang: "holds a thread of the gateway for ever on",
  undefined: "reads freed memory on",
  rejected: "is refused on upload by",
  error: "fails on",
  timeLimit: "runs into the time limit on",
  memoryLimit: "runs into the memory limit on",
  idle: "runs without its effect on",
};

/**
 * On which releases a case works, as a sentence: its scripts run to their end and what it expects comes out.
 * @param {import("../../src/runtime").Case} aCase
 * @param {typeof import("../../src/runtime")} runtime
 */
export function worksSentence(aCase, runtime) {
  const groups = new Map();
  for (const column of runtime.sideBySide(aCase).columns) {
    const fare = fareOf(column);
    groups.set(fare, [...(groups.get(fare) ?? []), labelOf(column.release)]);
  }
  const works = groups.get("works") ?? [];
  groups.delete("works");
  const rest = [...groups].map(([fare, labels]) => `${failings[fare]} ${listed(labels)}`);
  const on = works.length === runtime.releaseNames.length ? "every release" : listed(works);
  return `${[works.length > 0 ? `Works on ${on}` : "Works on no release", ...rest].join("; ")}.`;
}

function fareOf({ result, works, missesItsEffect }) {
  if (missesItsEffect) return "idle";
  return works ? "works" : result.contexts.find(({ status }) => status in failings).status;
}

function labelOf(release) {
  return `${release[0].toUpperCase()}${release.slice(1)}`;
}

function listed(labels) {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
}
