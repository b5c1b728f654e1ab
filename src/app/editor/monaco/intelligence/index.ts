import { editor, languages } from "monaco-editor/editor";
import { followProblems } from "../../../store/problemActions";
import { openReference } from "../../../store/viewActions";
import { completion } from "./completion";
import { hover, signatureHelp } from "./hover";
import { definition, folding, formatting, outline, references, rename } from "./navigation";
import { fixes } from "./problems";
import { ruleOpener } from "./ruleLinks";
import { referenceCommand } from "./words";

export { showProblems } from "./problems";
export { knowScript } from "./script";

const lua = "lua";
languages.registerCompletionItemProvider(lua, completion);
languages.registerHoverProvider(lua, hover);
languages.registerSignatureHelpProvider(lua, signatureHelp);
languages.registerDefinitionProvider(lua, definition);
languages.registerReferenceProvider(lua, references);
languages.registerRenameProvider(lua, rename);
languages.registerDocumentSymbolProvider(lua, outline);
languages.registerFoldingRangeProvider(lua, folding);
languages.registerDocumentFormattingEditProvider(lua, formatting);
languages.registerCodeActionProvider(lua, fixes);
editor.registerCommand(referenceCommand, (_, name: string) => openReference(name));
editor.registerLinkOpener(ruleOpener);
followProblems();
