import type { LuaVersion } from "../syntax/index";
import { basic } from "./basic";
import type { FunctionDoc, Library, ValueDoc } from "./library";
import { client } from "./packages";
import { stringLibrary, utf8Library } from "./string";
import { bit32Library, coroutineLibrary, file, ioLibrary, osLibrary, packageLibrary } from "./system";
import { mathLibrary, tableLibrary } from "./tableMath";

export { basic } from "./basic";
export {
  type FunctionDoc,
  type Library,
  type Parameter,
  parameterLabel,
  signatureLabel,
  type ValueDoc,
} from "./library";
export { type Module, modules } from "./packages";
export { rocks } from "./rocks";
export { stringLibrary } from "./string";

/** Standard libraries by their global name; `debug` is not one of them on a gateway. */
export const libraries: Readonly<Record<string, Library>> = {
  string: stringLibrary,
  table: tableLibrary,
  math: mathLibrary,
  io: ioLibrary,
  os: osLibrary,
  coroutine: coroutineLibrary,
  utf8: utf8Library,
  package: packageLibrary,
  bit32: bit32Library,
};

/** Objects by the name that signatures give them. */
export const objects: Readonly<Record<string, Library>> = { file, client, server: client };

/** Members that a Lua version has. */
export function membersOf(library: Library, version: LuaVersion): [string, FunctionDoc | ValueDoc][] {
  return Object.entries(library.members).filter(([, { only }]) => only === undefined || only === version);
}

export function globalNames(version: LuaVersion): string[] {
  const names = Object.keys(libraries).filter((name) => membersOf(libraries[name]!, version).length > 0);
  return [...membersOf(basic, version).map(([name]) => name), ...names];
}
