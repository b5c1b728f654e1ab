import type { Script } from "../diagnostics/index";
import { type Library, membersOf, stringLibrary } from "../libraries/index";
import type { GatewayType, LuaType } from "../types/index";
import { counters, isNameOnly } from "../world/index";
import type { CompletionItem } from "./completion";
import { describeField, describeFunction, plain, typeText } from "./describe";

/** What can follow `value.` or `value:`. */
export function membersOfType(script: Script, type: LuaType, isMethod: boolean): CompletionItem[] {
  switch (type.kind) {
    case "gateway":
      return isMethod ? [] : membersOfGateway(script, type);
    case "library":
      return membersOfLibrary(script, type.library);
    case "string":
      return isMethod ? membersOfLibrary(script, stringLibrary) : [];
    case "table":
      return [...type.fields].map(([name, value]) =>
        member(name, value.kind === "function", plain(name, typeText(value), "")),
      );
    default:
      return [];
  }
}

function member(label: string, isFunction: boolean, description: Partial<CompletionItem>): CompletionItem {
  return {
    label,
    kind: isFunction ? "function" : "field",
    insertText: label,
    isSnippet: false,
    ...description,
  };
}

function membersOfGateway(script: Script, type: GatewayType): CompletionItem[] {
  if (type.shape === "rgw")
    return Object.values(counters).map((doc) =>
      member(doc.name.replace("RGW.", ""), true, describeFunction(doc)),
    );
  if (type.shape !== "table") return [];
  const { world } = script;
  const all = world.fields(type.table!).map((field) => {
    const described = describeField(world, type.table!, field, `${type.path}.${field.name}`);
    return member(field.name, field.type === "function", described);
  });
  return isNameOnly(world, type.path, type.table!) ? all.filter(({ label }) => label === "Name") : all;
}

function membersOfLibrary({ world }: Script, library: Library): CompletionItem[] {
  return membersOf(library, world.luaVersion).map(([name, doc]) =>
    doc.kind === "function"
      ? member(name, true, describeFunction(doc))
      : member(name, false, plain(doc.name, doc.type, doc.description)),
  );
}

/** Keys that gateways put into their maps. Source: recordings of all five releases. */
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  "Request.Environment": [
    ...["aws:SourceIp", "aws:username", "aws:PrincipalType", "aws:CurrentTime", "aws:EpochTime"],
    ...["sts:authentication", "s3:prefix", "s3:max-keys", "s3:delimiter", "s3:x-amz-acl"],
  ],
  "Request.GenericAttributes": [
    ...["user.rgw.content_type", "user.rgw.cache_control", "user.rgw.content_disposition"],
    ...["user.rgw.content_encoding", "user.rgw.content_language", "user.rgw.expires"],
  ],
  "Request.HTTP.Metadata": [
    ...[
      "x-amz-meta-",
      "x-amz-content-sha256",
      "x-amz-date",
      "x-amz-acl",
      "x-amz-tagging",
      "x-amz-copy-source",
    ],
  ],
  "Request.HTTP.Resources": ["uploadId", "partNumber", "versionId", "acl", "policy", "tagging", "versioning"],
  "Request.HTTP.Parameters": [
    "prefix",
    "delimiter",
    "max-keys",
    "marker",
    "uploadId",
    "partNumber",
    "versionId",
  ],
};

/** What can stand in `value["…"]`. */
export function keysOf(script: Script, type: LuaType): CompletionItem[] {
  if (type.kind !== "gateway") return [];
  if (type.shape === "table") return membersOfType(script, type, false);
  return (knownKeys[type.path] ?? []).map((key) =>
    member(key, false, plain(`${type.path}["${key}"]`, "string", "")),
  );
}
