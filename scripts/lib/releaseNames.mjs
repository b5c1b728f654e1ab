/**
 * Where a condition depends on a release's name. Only the release's own object and the schema's bounds may tell
 * releases apart; everything else asks a capability.
 */

const names = "(?:pacific|quincy|reef|squid|tentacle)";
const literal = `["'\`]${names}["'\`]`;

/** Forms of a condition on a name; data by name (`{ reef: "…" }`), defaults and arguments are none. */
const conditions = [
  [`(?:[=!]==?|<=?|>=?)\\s*${literal}`, "compares with a release's name"],
  [`${literal}\\s*(?:[=!]==?|<=?|>=?|\\s+in\\s)`, "compares with a release's name"],
  [`\\bcase\\s+${literal}\\s*:`, "switches on a release's name"],
  [`\\b(?:includes|has|startsWith|test|indexOf)\\(\\s*${literal}`, "looks for a release's name"],
  [
    `\\[[^\\]\\n]*${literal}[^\\]\\n]*\\]\\s*\\.\\s*(?:includes|some|indexOf)\\(`,
    "looks a release up in a list of names",
  ],
  [`new Set\\(\\s*\\[[^\\]]*${literal}`, "keeps a set of releases by name"],
];

/** Folders whose subject is the difference between releases. */
const mayTellApart = ["src/runtime/gateway/releases/", "src/runtime/gateway/schema/"];

/**
 * Conditions on names in one file, each as a sentence; an empty list when all is well.
 * @param {string} path from the checkout's folder, with forward slashes
 * @param {string} source
 */
export function releaseConditions(path, source) {
  if (mayTellApart.some((folder) => path.startsWith(folder)) || /\.(?:test|spec)\.tsx?$/.test(path))
    return [];
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, " "));
  return conditions.flatMap(([pattern, what]) =>
    [...code.matchAll(new RegExp(pattern, "g"))].map((match) => {
      const line = code.slice(0, match.index).split("\n").length;
      return `${path}:${line}: ${what}: ask the release for a capability`;
    }),
  );
}
