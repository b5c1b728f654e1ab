import { type ReleaseName, releaseNames } from "../../gateway/types";

/** Releases as people write them: `Reef and later`, `up to Quincy`, `Quincy to Squid`; empty for all. */
export function releaseRange(bounds: { since?: ReleaseName; until?: ReleaseName }): string {
  const { since, until } = bounds;
  if (since && until) return since === until ? title(since) : `${title(since)} to ${title(until)}`;
  if (since) return `${title(since)} and later`;
  return until ? `up to ${title(until)}` : "";
}

/** The range of several forms of a field taken together. */
export function joinedRange(forms: readonly { since?: ReleaseName; until?: ReleaseName }[]): string {
  const first = Math.min(...forms.map(({ since }) => (since ? releaseNames.indexOf(since) : 0)));
  const last = Math.max(...forms.map(({ until }) => releaseNames.indexOf(until ?? releaseNames.at(-1)!)));
  return releaseRange({
    ...(first > 0 ? { since: releaseNames[first]! } : {}),
    ...(last < releaseNames.length - 1 ? { until: releaseNames[last]! } : {}),
  });
}

export function title(release: ReleaseName): string {
  return release[0]!.toUpperCase() + release.slice(1);
}
