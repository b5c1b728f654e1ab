import { parse, walk } from "../../analysis/syntax";
import type { Case } from "../format/case";

/** What the scripts of a case name. */
export interface Vocabulary {
  /** Texts of the scripts' string constants, in order; long ones left out. */
  readonly texts: readonly string[];
  /** Every name, key and text in lower case: a field that is not among them is hardly read. */
  readonly names: ReadonlySet<string>;
  /** Keys that they use of the RGW table. */
  readonly globalKeys: readonly string[];
}

/** Longer texts are messages, not values that requests have. */
const longest = 64;
/** More texts than these would not be tried one by one. */
const most = 40;

export function vocabularyOf({ scripts, luaVersion }: Case): Vocabulary {
  const texts = new Set<string>();
  const names = new Set<string>();
  const globalKeys = new Set<string>();
  for (const script of Object.values(scripts)) {
    walk(parse(script, luaVersion).chunk, (node) => {
      if (node.type === "String") {
        if (node.value.length <= longest) texts.add(node.value);
        names.add(node.value.toLowerCase());
      } else if (node.type === "Identifier" || node.type === "Name") names.add(node.name.toLowerCase());
      if (node.type !== "Index" || node.base.type !== "Name" || node.base.name !== "RGW") return;
      if (node.key.type === "Identifier") globalKeys.add(node.key.name);
      else if (node.key.type === "String") globalKeys.add(node.key.value);
    });
  }
  texts.delete("");
  return { texts: [...texts].slice(0, most), names, globalKeys: [...globalKeys] };
}
