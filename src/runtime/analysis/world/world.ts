import { type Release, releases } from "../../gateway/releases/index";
import {
  type Field,
  fieldsOf,
  isFieldOfAnyRelease,
  type TableName,
  tables,
} from "../../gateway/schema/index";
import type { Context, ReleaseName } from "../../gateway/types";
import type { LuaVersion } from "../syntax/index";

export interface WorldOptions {
  release: ReleaseName;
  context: Context;
  luaVersion?: LuaVersion;
  /** `Request.RGWOp` where it is known, for example from the case that is open; otherwise any operation. */
  operation?: string;
  /** Packages on the allowlist, perhaps with versions; undefined where it is not known. */
  packages?: readonly string[];
  /** Lua modules of the case's own, by the names that `require` takes. */
  modules?: readonly string[];
}

/** The gateway as one script sees it. */
export class World {
  readonly release: Release;
  readonly context: Context;
  readonly luaVersion: LuaVersion;
  readonly operation: string | undefined;
  readonly packages: readonly string[] | undefined;
  readonly modules: readonly string[];

  constructor({ release, context, luaVersion = "5.3", operation, packages, modules = [] }: WorldOptions) {
    this.release = releases[release];
    this.context = context;
    this.luaVersion = luaVersion;
    this.operation = operation;
    this.packages = packages;
    this.modules = modules;
  }

  /** A field by its name in any case, if this release has it. Log is a plain entry, so its case counts. */
  field(table: TableName, name: string): Field | undefined {
    const field = fieldsOf(table, this.release.name).get(name.toLowerCase());
    if (!field || !this.hasInContext(table, field)) return undefined;
    return field.type === "function" && table === "Request" && field.name !== name ? undefined : field;
  }

  /** All fields of a table in this release and context. */
  fields(table: TableName): Field[] {
    const present = [...fieldsOf(table, this.release.name).values()];
    return present.filter((field) => this.hasInContext(table, field));
  }

  /** Forms of a field that other releases have, by its name in any case. */
  elsewhere(table: TableName, name: string): Field[] {
    if (!isFieldOfAnyRelease(table, name)) return [];
    return tables[table].fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
  }

  get hasRequest(): boolean {
    return this.context !== "background";
  }

  get hasData(): boolean {
    return this.context === "getData" || this.context === "putData";
  }

  get hasAbortCode(): boolean {
    const around = this.context === "preRequest" || this.context === "postRequest";
    return around && this.release.abortCode !== null;
  }

  private hasInContext(table: TableName, field: Field): boolean {
    return !(table === "Request" && field.name === "Log" && this.hasData);
  }
}
