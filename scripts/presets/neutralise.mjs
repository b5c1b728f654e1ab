import { moveTimes, readTime } from "./times.mjs";

/** The time of every request: that of a case's clock where it says nothing else. */
const clock = Date.UTC(2026, 0, 1);
const zone = "5d8c1f62-7b0e-4a93-9f57-2c6e41d0a8b3";
const zoneGroup = "b7a0d4e1-3c58-4f26-8e9d-61f2a7c05d94";
const instance = 0x4021;
const token = `AUTH_rgwtk${"0123456789abcdef".repeat(4)}`;
/** Made-up ids of the real ones' length and alphabet, told apart by their number. */
const uploadId = (n) => `2~MadeUpUploadIdOfThisRequest${String(n + 1).padStart(4, "0")}`;
const versionId = (n) => `MadeUpVersionIdOfThisObject.${String(n + 1).padStart(3, "0")}`;

function transactionId(index) {
  const time = (clock / 1000).toString(16).padStart(10, "0");
  return `tx${index.toString(16).padStart(21, "0")}-${time}-${instance.toString(16)}-default`;
}

/** Every state of the request's fields in a recording. */
function states(recording) {
  return Object.values(recording).flatMap(({ preRequest, postRequest }) =>
    [preRequest, postRequest].filter(Boolean),
  );
}

/** Buckets that stood before their request came, by name: marker and time of creation as recorded. */
function buckets(recording) {
  const found = new Map();
  for (const { Bucket: bucket } of states(recording)) {
    if (!bucket?.Marker) continue;
    const markers = found.get(bucket.Name)?.markers ?? new Set();
    found.set(bucket.Name, { markers: markers.add(bucket.Marker) });
  }
  return found;
}

/** Creation times of the buckets that were there long before a request, each to a made-up one. */
function pinnedTimes(recording) {
  const old = states(recording)
    .filter(
      ({ Bucket: bucket, Time }) =>
        bucket?.CreationTime && readTime(Time) - readTime(bucket.CreationTime) > 60_000,
    )
    .map(({ Bucket: bucket }) => readTime(bucket.CreationTime))
    .filter((ms) => ms > 0);
  return new Map([...new Set(old)].sort().map((ms, i) => [ms, Date.UTC(2025, 11, i + 1, 8)]));
}

/** Replaces the n-th different match of a pattern by `made(n)`. */
function renumber(text, pattern, made) {
  const seen = new Map();
  return text.replace(pattern, (match) => {
    if (!seen.has(match)) seen.set(match, made(seen.size));
    return seen.get(match);
  });
}

/** Ids of object versions have no form of their own: they are found where they are named. */
function renameVersions(text) {
  const named =
    /"(?:versionId|Instance|x-amz-version-id)"[:,] ?"([^"]{20,})"|<VersionId>([^<]{20,})<|"versionId", ?"([^"]{20,})"/g;
  const ids = new Set([...text.matchAll(named)].map((match) => match.slice(1).find(Boolean)));
  return [...ids].reduce((renamed, id, n) => renamed.replaceAll(id, versionId(n)), text);
}

/** What makes the values of one operation of a recording neutral; `index` tells its requests apart. */
export function neutraliser(recording, index) {
  const { Id: anyId } = states(recording)[0];
  const realZone = anyId.split(".")[0];
  const realGroups = new Set(
    states(recording)
      .map(({ Bucket }) => Bucket?.ZoneGroupId)
      .filter(Boolean),
  );
  const pinned = pinnedTimes(recording);

  function ids(text) {
    let neutral = text
      .replace(/tx[0-9a-f]{21}-[0-9a-f]{10}-[0-9a-f]+-default/g, transactionId(index))
      .replace(
        new RegExp(`${realZone}\\.\\d+\\.\\d{6,}`, "g"),
        `${zone}.${instance}.${7_020_000_000_000 + index}`,
      )
      .replace(/\b[0-9a-f]{4,5}-default-default/g, `${instance.toString(16)}-default-default`);
    [...buckets(recording).values()].forEach(({ markers }, n) => {
      for (const marker of [...markers].sort((a, b) => b.length - a.length))
        neutral = neutral.replaceAll(`"${marker}"`, `"${zone}.${instance}.${n + 1}"`);
    });
    for (const group of realGroups) neutral = neutral.replaceAll(group, zoneGroup);
    return neutral.replaceAll(realZone, zone);
  }

  function secrets(text) {
    return text
      .replace(/AUTH_rgwtk[0-9a-f]+/g, token)
      .replace(/("x-auth-key": ?)"[^"]*"/g, '$1"made-up-key"')
      .replace(/localhost:\d+/g, "localhost:8000");
  }

  function neutral(value, time) {
    const text = renumber(ids(JSON.stringify(value)), /2~[\w-]{31}/g, uploadId);
    return JSON.parse(moveTimes(secrets(renameVersions(text)), time, clock, pinned));
  }

  return {
    /** One state of the request's fields. Newer releases end times with a NUL, which is theirs to add. */
    fields: (state) =>
      neutral(JSON.parse(JSON.stringify(state).replaceAll("\\u0000", "")), readTime(state.Time)),
    /** The exchange that belongs to the last recorded state. */
    exchange: ({ http, preRequest, postRequest }) =>
      neutral(http, readTime((postRequest ?? preRequest).Time)),
  };
}
