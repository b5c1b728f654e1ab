/** A script store as files, and what a case takes from it. */

export { indexPath, isScriptPath, type StoreFiles } from "./layout";
export { type ReadStore, readStore, type StoreIssue } from "./read";
export { withStore } from "./use";
export { type FileWrite, writesOf } from "./write";
