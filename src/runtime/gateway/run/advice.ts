import type { Context } from "../types";

/** What to do about errors, by what their messages say; `$1` is the message's own word. The first that fits counts. */
const advice: readonly (readonly [says: RegExp, fix: string])[] = [
  [
    /\.Iterator value \((?:local|upvalue|global) '(\w+)'\)/,
    "Write tostring($1): in this release the keys of pairs are userdata, not texts.",
  ],
  [/\.Iterator\b/, "Use tostring(key): in this release the keys of pairs are userdata, not texts."],
  [
    /before previous iteration finished$/,
    "Let the loop before this one over the same map come to its end, or copy the map into a table once.",
  ],
  [/unknown field name: /, "Use a field that this release has; the field reference lists them."],
  [
    /trying to write to readonly field$/,
    "Write only to fields that take it: the response, the metadata and what the field reference calls writable.",
  ],
  [
    /trying to (?:iterate over|get length of) non-iterable field$/,
    "Name the fields one by one: only maps and lists can be iterated and counted.",
  ],
  [
    /module '([^']+)' not found/,
    "Add the package of $1 to the allowlist, or $1 to the case as a module of its own.",
  ],
  [/Lua maximum size of entry limit exceeded$/, "Keep key and value of an entry within 1000 bytes together."],
  [/Lua max number of entries limit exceeded$/, "Keep fewer entries in the map."],
  [
    /unsupported value type for RGW table$/,
    "Keep texts, numbers, true and false in RGW; it holds no tables.",
  ],
  [/can increment only/, "Increment an entry that is a number, by a number."],
  [/increment\/decrement are reserved function names/, "Give the entry another name."],
  [/to 'RGWDebugLog' \(string expected/, "Log a text: RGWDebugLog(tostring(value))."],
  [/argument #3 to '(?:__)?newindex' \(/, "Assign a value of the type that the message names."],
  [
    /attempt to call a nil value \(\w+ '([^']+)'\)/,
    "Check the name $1: scripts of this gateway have no such function.",
  ],
  [
    /attempt to (?:index|concatenate|perform arithmetic on|get length of) a nil value|attempt to compare (?:nil|\w+ with nil)/,
    "Test the value for nil before it is used: fields that may be nil are nil for some requests.",
  ],
  [/attempt to concatenate a/, "Use tostring before joining it to a text."],
  [
    /attempt to compare (?:number with string|string with number)/,
    "Use tonumber on the text before comparing.",
  ],
  [/stack overflow/, "End the recursion sooner: a function calls itself too often."],
];

const otherwise = "Mend the line that the message names, or guard the call with pcall.";

/** One sentence on what to do about an error. @param message without `Lua ERROR: ` */
export function adviceOn(message: string): string {
  for (const [says, fix] of advice) {
    const found = says.exec(message);
    if (found) return fix.replaceAll("$1", () => found[1] ?? "");
  }
  return otherwise;
}

/** What goes on after a script's error, by the context that it ended. */
export const goesOn: Readonly<Record<Context, string>> = {
  background: "the next round comes all the same",
  preRequest: "the request goes on as if the script had ended there",
  getData: "the data goes on to the client as it is",
  putData: "the data is stored as it is",
  postRequest: "the request goes on as if the script had ended there",
};

/** How a script stays within a limit of its release. */
export function withinLimit(limit: "memoryLimit" | "timeLimit", context: Context): string {
  if (limit === "memoryLimit") return "Keep less at once: shorter strings, smaller tables, a shorter script.";
  if (context === "background") return "Do less in each round.";
  return "Do less for each request, or move the work to the background context.";
}
