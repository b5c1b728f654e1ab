import type { BinaryExpression, Expression } from "../syntax/index";
import { type Branch, refine } from "./conditions";
import type { Flow } from "./flow";
import type { Session } from "./session";
import { keep, type LuaType, partsOf, type StringType, union } from "./type";

/** What follows from `a == b` and `a ~= b` where one side is a constant. */
export function refineComparison(session: Session, node: BinaryExpression, result: Branch): void {
  if (node.operator !== "==" && node.operator !== "~=") return;
  const isEqual = node.operator === "==";
  const same = isEqual ? result.whenTrue : result.whenFalse;
  const different = isEqual ? result.whenFalse : result.whenTrue;
  refineAgainst(session, node.left, session.typeAt(node.right), same, different);
  refineAgainst(session, node.right, session.typeAt(node.left), same, different);
}

function refineAgainst(
  session: Session,
  node: Expression,
  other: LuaType,
  same: Flow,
  different: Flow,
): void {
  const type = session.typeAt(node);
  if (other.kind === "nil") {
    refine(
      session,
      node,
      keep(type, (part) => part.kind === "nil" || part.kind === "unknown"),
      same,
    );
    refine(
      session,
      node,
      keep(type, (part) => part.kind !== "nil"),
      different,
    );
    return;
  }
  if (other.kind !== "string" && other.kind !== "number" && other.kind !== "boolean") return;
  if (other.value === undefined) return;
  if (refineTypeName(session, node, other, same, different)) return;
  refine(session, node, equalPart(type, other), same);
  refine(
    session,
    node,
    keep(type, (part) => !isLiteral(part, other)),
    different,
  );
  if (other.kind === "string") refineOperation(type, other, same, different);
}

type Literal = Extract<LuaType, { kind: "string" | "number" | "boolean" }>;

/** Members that can equal a constant, as that constant. */
function equalPart(type: LuaType, other: Literal): LuaType | undefined {
  const kept = keep(type, (part) => {
    if (part.kind === "unknown") return true;
    return part.kind === other.kind && (part.value === undefined || part.value === other.value);
  });
  if (!kept) return undefined;
  return union(
    partsOf(kept).map((part) =>
      part.kind === "unknown" ? other : ({ ...part, value: other.value } as LuaType),
    ),
  );
}

function isLiteral(part: LuaType, other: Literal): boolean {
  return part.kind === other.kind && part.value === other.value;
}

/** `Request.RGWOp == "put_obj"` says which operations come here. */
function refineOperation(type: LuaType, { value }: StringType, same: Flow, different: Flow): void {
  if (type.kind !== "string" || type.path !== "Request.RGWOp" || value === undefined) return;
  if (same.operations && !same.operations.has(value)) same.reachable = false;
  same.operations = new Set([value]);
  if (!different.operations) return;
  const rest = new Set([...different.operations].filter((name) => name !== value));
  if (rest.size === 0) different.reachable = false;
  different.operations = rest;
}

const kindsByName: Record<string, LuaType["kind"][]> = {
  nil: ["nil"],
  boolean: ["boolean"],
  number: ["number"],
  string: ["string"],
  function: ["function"],
  table: ["table", "gateway", "library"],
  userdata: ["iteratorKey", "library"],
  thread: [],
};

/** `type(x) == "string"`. Returns whether the comparison was one of these. */
function refineTypeName(
  session: Session,
  node: Expression,
  name: Literal,
  same: Flow,
  different: Flow,
): boolean {
  if (node.type !== "Call" || name.kind !== "string") return false;
  const callee = session.typeAt(node.callee);
  const [tested] = node.arguments;
  if (callee.kind !== "function" || callee.doc?.name !== "type" || !tested) return false;
  const kinds = kindsByName[name.value!] ?? [];
  const type = session.typeAt(tested);
  const isOfKind = (part: LuaType) => kinds.includes(part.kind);
  refine(
    session,
    tested,
    keep(type, (part) => part.kind === "unknown" || isOfKind(part)),
    same,
  );
  refine(
    session,
    tested,
    keep(type, (part) => part.kind === "unknown" || !isOfKind(part)),
    different,
  );
  return true;
}
