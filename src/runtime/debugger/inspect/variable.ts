/** A `Variable` of the Debug Adapter Protocol whose children are made when they are asked for. */
export interface Variable {
  readonly name: string;
  /** As a person reads it: strings quoted, tables by what they hold. */
  readonly value: string;
  readonly type: string;
  /** Expression that gives the value in the same frame; absent where there is none. */
  readonly evaluateName?: string;
  /** Null for a value without parts. */
  readonly children: (() => Variable[]) | null;
}

/** `name` as a member of what `parent` evaluates to. */
export function member(parent: string | undefined, name: string): string | undefined {
  if (parent === undefined) return undefined;
  return /^[A-Za-z_]\w*$/.test(name) && !keywords.has(name)
    ? `${parent}.${name}`
    : `${parent}[${quote(name)}]`;
}

/** A text as a Lua string literal; control characters as escapes. */
export function quote(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  return `"${escaped.replace(/[\x00-\x1f\x7f]/g, (c) => `\\${c.charCodeAt(0).toString().padStart(3, "0")}`)}"`;
}

const keywords = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);
