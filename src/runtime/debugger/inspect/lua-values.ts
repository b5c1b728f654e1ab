import { lua } from "#fengari";
import type { ReleaseName } from "../../gateway/types";
import type { LuaTable } from "../../lua/memory/objects";
import type { LuaClosure } from "../vm/frames";
import { entries, entryCount } from "../vm/table";
import { text } from "../vm/text";
import { baseType, numberText, type RawValue, stringBytes, typeName } from "../vm/value-text";
import { gatewayValueOf, gatewayVariable } from "./gateway-values";
import { member, quote, type Variable } from "./variable";

/** Items and fields that a table's one-line text names. */
const PREVIEW = 4;
/** Entries of a table that are listed; the rest is counted. */
const MOST_CHILDREN = 1000;

/** A value of Lua as a variable. Nothing of the script runs: metamethods are not asked. */
export function luaVariable(
  name: string,
  tv: RawValue,
  release: ReleaseName,
  evaluateName?: string,
): Variable {
  const gateway = gatewayValueOf(tv);
  if (gateway !== null) return gatewayVariable(name, gateway, release, evaluateName);
  const children = childrenOf(tv, release, evaluateName);
  return {
    name,
    value: valueText(tv),
    type: typeName(tv),
    ...(evaluateName !== undefined && { evaluateName }),
    children,
  };
}

/** A value in one line. */
export function valueText(tv: RawValue): string {
  switch (baseType(tv)) {
    case lua.LUA_TSTRING:
      return quote(text(stringBytes(tv)));
    case lua.LUA_TTABLE:
      return gatewayValueOf(tv)?.path ?? tableText(tv.value as LuaTable);
    case lua.LUA_TFUNCTION:
      return functionText(tv);
    default:
      return plainText(tv);
  }
}

/** As `tostring` gives it, for messages; tables and functions in one line. */
export function messageValue(tv: RawValue): string {
  return baseType(tv) === lua.LUA_TSTRING ? text(stringBytes(tv)) : valueText(tv);
}

function plainText(tv: RawValue): string {
  switch (baseType(tv)) {
    case lua.LUA_TNUMBER:
      return numberText(tv);
    case lua.LUA_TBOOLEAN:
      return String(tv.value);
    default:
      return typeName(tv);
  }
}

function functionText({ value }: RawValue): string {
  const line = (value as Partial<LuaClosure>).p?.linedefined;
  return line === undefined ? "function (C)" : `function at line ${line}`;
}

function tableText(table: LuaTable): string {
  const count = entryCount(table);
  if (count === 0) return "{}";
  const shown = entries(table, PREVIEW).map(([key, value], i) => {
    const isNext = baseType(key) === lua.LUA_TNUMBER && key.value === i + 1;
    return isNext ? nested(value) : `${keyText(key)} = ${nested(value)}`;
  });
  return `{${shown.join(", ")}${count > PREVIEW ? `, … ${count - PREVIEW} more` : ""}}`;
}

const nested = (tv: RawValue): string => (baseType(tv) === lua.LUA_TTABLE ? "{…}" : valueText(tv));

function keyText(key: RawValue): string {
  const name = baseType(key) === lua.LUA_TSTRING ? text(stringBytes(key)) : null;
  return name !== null && /^[A-Za-z_]\w*$/.test(name) ? name : `[${valueText(key)}]`;
}

function childrenOf(tv: RawValue, release: ReleaseName, path: string | undefined): (() => Variable[]) | null {
  if (baseType(tv) === lua.LUA_TTABLE) {
    const table = tv.value as LuaTable;
    const isEmpty = entryCount(table) === 0 && table.metatable === null;
    return isEmpty ? null : () => tableChildren(table, release, path);
  }
  const upvalues = (tv.value as Partial<LuaClosure> | null)?.p?.upvalues;
  if (baseType(tv) !== lua.LUA_TFUNCTION || !upvalues?.length) return null;
  const { upvals } = tv.value as LuaClosure;
  return () =>
    upvalues.map(({ name }, i) =>
      luaVariable(name === null ? "?" : text(name.getstr()), upvals[i]!, release),
    );
}

function tableChildren(table: LuaTable, release: ReleaseName, path: string | undefined): Variable[] {
  const items = entries(table, MOST_CHILDREN).map(([key, value]): Variable => {
    const name = baseType(key) === lua.LUA_TSTRING ? text(stringBytes(key)) : null;
    if (name !== null) return luaVariable(name, value, release, member(path, name));
    const at = valueText(key);
    const isPlain = baseType(key) === lua.LUA_TNUMBER || baseType(key) === lua.LUA_TBOOLEAN;
    return luaVariable(
      `[${at}]`,
      value,
      release,
      path === undefined || !isPlain ? undefined : `${path}[${at}]`,
    );
  });
  const left = entryCount(table) - items.length;
  if (left > 0) items.push({ name: "…", value: `${left} more`, type: "", children: null });
  if (table.metatable !== null) {
    const metatable: RawValue = { type: lua.LUA_TTABLE, value: table.metatable };
    items.push(luaVariable("(metatable)", metatable, release));
  }
  return items;
}
