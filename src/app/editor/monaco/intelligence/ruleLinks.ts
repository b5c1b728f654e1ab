import { type editor, Uri } from "monaco-editor/editor";
import { openRule } from "../../../store/viewActions";

/** Monaco opens a problem's code as a link, but no command by it. */
const scheme = "moonhook-rule";

/** Where the code of a problem leads. */
export function linkToRule(id: string): Uri {
  return Uri.from({ scheme, path: id });
}

export const ruleOpener: editor.ILinkOpener = {
  open(link) {
    if (link.scheme !== scheme) return false;
    openRule(link.path);
    return true;
  },
};
