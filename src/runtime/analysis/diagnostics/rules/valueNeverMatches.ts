import { operations } from "../../world/index";
import { at, type Rule } from "../rule";
import { nearest } from "../support/suggest";
import { releaseOf } from "../support/wording";

const dialects = ["s3", "swift", "swift-auth", ""];
const methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "COPY"];
/** Names that people take for operations. */
const meantOperations: Readonly<Record<string, string>> = {
  GET: "get_obj",
  PUT: "put_obj",
  DELETE: "delete_obj",
  put_object: "put_obj",
  get_object: "get_obj",
  delete_object: "delete_obj",
  copy_object: "copy_obj",
  head_obj: "get_obj",
  head_object: "get_obj",
  head_bucket: "stat_bucket",
  list_objects: "list_bucket",
};

export const valueNeverMatches: Rule = {
  id: "value-never-matches",
  summary: "A field compared with a text that it never holds.",
  docs: {
    why: "The field holds one of a few texts, and this is none of them, so the branch never runs. Operations are in lower case with underscores.",
    bad: `if Request.RGWOp == "PutObj" then
  RGWDebugLog("upload")
end`,
    good: `if Request.RGWOp == "put_obj" then
  RGWDebugLog("upload")
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create({ types, world }, report) {
    return {
      Binary(node) {
        if (node.operator !== "==" && node.operator !== "~=") return;
        const [literal, other] =
          node.right.type === "String" ? [node.right, node.left] : [node.left, node.right];
        if (literal.type !== "String") return;
        const type = types.of(other);
        if (type?.kind !== "string" || !type.path) return;
        const meant = meaningOf(type.path, literal.value);
        if (meant === undefined) return;
        report({
          ...at(literal),
          severity: "information",
          message: `${type.path} is never "${literal.value}" in ${releaseOf(world)}${meant ? `; did you mean "${meant}"?` : "."}`,
          ...(meant
            ? {
                fix: {
                  title: `Write "${meant}"`,
                  edits: [{ ...at(literal), newText: JSON.stringify(meant) }],
                },
              }
            : {}),
        });
      },
    };
  },
};

/** The value that is meant, "" where none is near, undefined where the value can occur. */
function meaningOf(path: string, value: string): string | undefined {
  if (path === "Request.Dialect")
    return dialects.includes(value) ? undefined : (nearest(value, dialects) ?? "");
  if (path === "Request.HTTP.Method") {
    const upper = value.toUpperCase();
    return value !== upper && methods.includes(upper) ? upper : undefined;
  }
  if (path !== "Request.RGWOp" || operations.includes(value)) return undefined;
  return (
    meantOperations[value] ??
    (operations.includes(value.toLowerCase()) ? value.toLowerCase() : nearest(value, operations))
  );
}
