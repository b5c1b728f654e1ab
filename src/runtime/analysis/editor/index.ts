export { type Completion, type CompletionItem, type CompletionKind, complete } from "./completion.ts";
export type { Description } from "./describe.ts";
export { type Hover, hover } from "./hover.ts";
export { type SignatureHelp, signatureHelp } from "./signature.ts";
