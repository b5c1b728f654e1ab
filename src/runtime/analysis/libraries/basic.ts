import { library } from "./library";

/** Functions that are globals. */
export const basic = library(
  "_G",
  "The table of all globals.",
  {
    assert: [
      "(v: any, message?: any): any",
      "Gives its arguments back, or raises message where v is false or nil.",
    ],
    collectgarbage: [
      "(opt?: string, arg?: integer): any",
      "Controls the garbage collector; count gives the KiB in use.",
    ],
    error: ["(message: any, level?: integer)", "Raises an error; level 2 names the caller's line."],
    getmetatable: ["(object: any): any", "Gives the metatable of a value, or nil."],
    ipairs: ["(t: table): function, table, integer", "Iterates over t[1], t[2], … up to the first nil."],
    next: [
      "(table: table, index?: any): any, any",
      "Gives the entry that follows index, or nil after the last.",
    ],
    pairs: [
      "(t: table): function, table, any",
      "Iterates over all entries; calls __pairs where the value has it.",
    ],
    pcall: [
      "(f: function, ...): boolean, any",
      "Calls f and catches its error: true and the results, or false and the error.",
    ],
    print: ["(...)", "Writes to the gateway's standard output, which is nowhere; use RGWDebugLog."],
    rawequal: ["(v1: any, v2: any): boolean", "Compares without metamethods."],
    rawget: ["(table: table, index: any): any", "Reads a field without metamethods."],
    rawlen: ["(v: any): integer", "Length without metamethods."],
    rawset: ["(table: table, index: any, value: any): table", "Writes a field without metamethods."],
    require: [
      "(modname: string): any",
      "Loads a module; the gateway finds those of packages on its allowlist.",
    ],
    select: ["(n: any, ...): any", "Gives the arguments from the n-th on, or how many there are for '#'."],
    setmetatable: [
      "(table: table, metatable: any): table",
      "Sets the metatable of a table and gives the table back.",
    ],
    tonumber: ["(e: any, base?: integer): number?", "Turns a text into a number; nil where it is none."],
    tostring: ["(v: any): string", "Turns any value into a text."],
    type: ["(v: any): string", "Name of the value's type."],
    xpcall: [
      "(f: function, msgh: function, ...): boolean, any",
      "Like pcall; msgh is called with the error where it is raised.",
    ],
    warn: ["(msg: string, ...)", "Emits a warning.", "5.4"],
    _VERSION: ["string", "The Lua that the gateway's build links."],
    _G: ["table", "The table of all globals."],
  },
  "",
);
