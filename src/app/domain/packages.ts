import { rocks } from "../../runtime/analysis/libraries/rocks";
import type { Json } from "../../runtime/gateway/types";

/** A package as a case's allowlist has it: `name`, or `name version`. */
export interface ListedPackage {
  name: string;
  allowCompilation?: true;
}

/** How luarocks names packages, and how it writes versions: `3.1.0-1`, `scm-1`, `3.0rc1-2`. */
const packageName = /^[a-z0-9][\w.-]*$/i;
const version = /^(?:\d[\w.]*(?:-\d+)?|(?:scm|dev|git|cvs)(?:-\d+)?)$/;

/** What stands in a line where packages are typed: one, or several with commas or spaces between them. */
export function readPackages(
  text: string,
  listed: readonly string[],
): { packages: ListedPackage[] } | { mistake: string } {
  const packages: ListedPackage[] = [];
  for (const part of text.split(",").flatMap(apart)) {
    const names = [...listed, ...packages.map(({ name }) => name)];
    const mistake = mistakeIn(part, names);
    if (mistake) return { mistake };
    const { needsCompilation = false } = rocks[rockOf(part)] ?? {};
    packages.push({ name: part, ...(needsCompilation && { allowCompilation: true }) });
  }
  return { packages };
}

/** A package and its version stay together; other words are packages of their own. */
function apart(text: string): string[] {
  const parts: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = parts.at(-1);
    if (last !== undefined && !last.includes(" ") && version.test(word)) parts.push(`${parts.pop()} ${word}`);
    else parts.push(word);
  }
  return parts;
}

function mistakeIn(part: string, names: readonly string[]): string | null {
  const rock = rockOf(part);
  if (!packageName.test(rock))
    return `${JSON.stringify(rock)} is no name of a package: write letters, digits, ".", "_" and "-", and perhaps a version behind a space, such as luasocket 3.1.0-1.`;
  if (names.some((name) => rockOf(name) === rock)) return `${rock} is on the list already.`;
  const brings = bringing(rock);
  if (brings) return `${rock} is a module of the package ${brings}: list ${brings}.`;
  return null;
}

/** The package that a module of this name comes with, where no package has the name. */
function bringing(module: string): string | undefined {
  if (Object.hasOwn(rocks, module)) return undefined;
  return Object.keys(rocks).find((rock) => rocks[rock]!.modules.includes(module));
}

/** The name of a listed package without its version. */
function rockOf(listed: string): string {
  return listed.split(" ")[0]!;
}

/** What `require` gets of a listed package, in one sentence. */
export function whatItBrings(listed: string): { isCarried: boolean; sentence: string } {
  const rock = rockOf(listed);
  const { modules, isCarried } = Object.hasOwn(rocks, rock)
    ? rocks[rock]!
    : { modules: [], isCarried: false };
  if (isCarried) return { isCarried, sentence: `${rock} brings ${modules.join(", ")}.` };
  return {
    isCarried,
    sentence: `Moonhook does not carry ${rock}: require fails as where it is not installed. Put its Lua text among the modules to run it.`,
  };
}

/** Packages to offer, each with its modules. */
export const offeredPackages: readonly { name: string; modules: string }[] = Object.entries(rocks)
  .filter(([, { isCarried }]) => isCarried)
  .map(([name, { modules }]) => ({ name, modules: modules.join(", ") }));

/** The names on a case's allowlist, which may be half written. */
export function listedNames(packages: Json | undefined): string[] {
  if (!Array.isArray(packages)) return [];
  return packages.flatMap((each) => {
    const name = (each as { name?: unknown } | null)?.name;
    return typeof name === "string" ? [name] : [];
  });
}
