// biome-ignore-all lint/suspicious/noTemplateCurlyInString: editors write the places of a snippet so

import type { Snippet } from "./snippet";

const always = () => true;

/** What Lua itself has. */
export const constructs: readonly Snippet[] = [
  {
    label: "if",
    description: "A branch",
    lines: ["if ${1:condition} then", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "if else",
    description: "Two branches",
    lines: ["if ${1:condition} then", "  ${2}", "else", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "for numbers",
    description: "A loop over numbers, both ends included",
    lines: ["for ${1:i} = ${2:1}, ${3:10} do", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "for pairs",
    description: "A loop over a map or table",
    lines: ["for ${1:key}, ${2:value} in pairs(${3:map}) do", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "for ipairs",
    description: "A loop over a list of the script's own, in order",
    lines: ["for ${1:index}, ${2:value} in ipairs(${3:list}) do", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "while",
    description: "A loop that tests first",
    lines: ["while ${1:condition} do", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "repeat",
    description: "A loop that tests last",
    lines: ["repeat", "  ${0}", "until ${1:condition}"],
    fits: always,
  },
  {
    label: "local",
    description: "A local variable",
    lines: ["local ${1:name} = ${2:nil}"],
    fits: always,
  },
  {
    label: "function",
    description: "A function of this script",
    lines: ["local function ${1:name}(${2})", "  ${0}", "end"],
    fits: always,
  },
  {
    label: "pcall",
    description: "A call whose error does not end the script",
    lines: [
      "local ok, ${1:result} = pcall(function()",
      "  ${0}",
      "end)",
      "if not ok then",
      '  RGWDebugLog("failed: " .. tostring(${1:result}))',
      "end",
    ],
    fits: always,
  },
];
