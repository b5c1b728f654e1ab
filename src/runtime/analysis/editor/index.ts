export { type Completion, type CompletionItem, type CompletionKind, complete } from "./completion";
export type { Description } from "./describe";
export { type Hover, hover } from "./hover";
export { type SignatureHelp, signatureHelp } from "./signature";
