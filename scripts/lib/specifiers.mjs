import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const specifiers = /((?:\bfrom|\bimport)\s*\(?\s*")([#.][^"]*)(")/g;

/**
 * A declaration file's text with whole relative specifiers, as Node resolves them: "./case" becomes "./case.js",
 * "./cases" "./cases/index.js". Without them TypeScript's `nodenext` finds none of the types.
 * @param {string} text
 * @param {string} path of the declaration file; what it imports lies beside it
 * @param {Record<string, string>} names of declaration files that are imported by a name of the package's own
 * @throws Error where there is no declaration of what is imported
 */
export function withWholeSpecifiers(text, path, names = {}) {
  return text.replace(specifiers, (_, before, specifier, after) => {
    const named = names[specifier];
    const module = named === undefined ? specifier : relativeTo(path, named.replace(/\.d\.ts$/, ""));
    const ending = [".js", "/index.js"].find((end) => isDeclared(join(dirname(path), module + end)));
    if (ending === undefined) throw new Error(`${path}: there are no types of "${specifier}"`);
    return `${before}${module}${ending}${after}`;
  });
}

function relativeTo(path, module) {
  const way = relative(dirname(path), module);
  return way.startsWith(".") ? way : `./${way}`;
}

function isDeclared(module) {
  return existsSync(module.replace(/\.js$/, ".d.ts"));
}
