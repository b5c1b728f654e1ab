import { type Diagnostic, diagnose, type Script } from "./diagnostics/index";
import { resolve } from "./scope/index";
import { parse, parseAgain } from "./syntax/index";
import { infer, type Types } from "./types/index";
import { World, type WorldOptions } from "./world/index";

/**
 * Reads a script for one release and context: syntax, scopes and, once they are asked for, types, which cost more
 * than the rest and which most keystrokes need not know. Never throws.
 * @param before the script before it was changed, which makes reading it quicker and is used up
 */
export function analyse(text: string, options: WorldOptions, before?: Script): Script {
  const world = new World(options);
  const isSameLua = before?.parsed.version === world.luaVersion;
  const parsed = isSameLua
    ? parseAgain(before.parsed, gatewayText(text))
    : parse(gatewayText(text), world.luaVersion);
  const scopes = resolve(parsed.chunk);
  let types: Types | undefined;
  return {
    parsed,
    scopes,
    world,
    get types() {
      types ??= infer(parsed.chunk, scopes, world);
      return types;
    },
  };
}

/** What `moonhook check` and the editor's markers show. */
export function check(text: string, options: WorldOptions): Diagnostic[] {
  return diagnose(analyse(text, options));
}

/** radosgw passes a script on as a C string: what follows a NUL byte is not read. */
function gatewayText(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
