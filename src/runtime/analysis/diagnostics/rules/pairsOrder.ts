import { type AssignStatement, type Expression, type GenericForStatement, walk } from "../../syntax/index";
import { at, type Rule, type Script } from "../rule";
import { releaseOf } from "../support/wording";

export const pairsOrder: Rule = {
  id: "pairs-order",
  summary: "What a script does depends on the order in which pairs gives the entries.",
  docs: {
    why: "Request.Environment, the RGW table and a script's own tables have no order: the same entries come in another one on another gateway, or after a restart. The gateway's other maps come by key, which no document promises. A text put together in a loop, or the first entry of one, is then not the same each time.",
    bad: `local seen = ""
for key, value in pairs(Request.Environment) do
  seen = seen .. tostring(key) .. "=" .. value .. ";"
end
RGWDebugLog(seen)`,
    good: `local seen = {}
for key, value in pairs(Request.Environment) do
  seen[#seen + 1] = tostring(key) .. "=" .. value
end
table.sort(seen)
RGWDebugLog(table.concat(seen, ";"))`,
    place: { release: "reef", context: "postRequest" },
  },
  create(script, report) {
    return {
      GenericFor(node) {
        const over = iterated(script, node);
        if (!over) return;
        const from = releaseOf(script.world);
        if (takesFirst(node))
          report({
            ...at(node.values[0]!),
            severity: over.hasOrder ? "hint" : "information",
            message: over.hasOrder
              ? `This takes the first entry of ${over.name} by its key, as ${from} sorts them; no document promises it.`
              : `${over.name} has no order in ${from}: this takes whichever entry comes first.`,
          });
        else if (!over.hasOrder)
          for (const assignment of joiningAssignments(node))
            report({
              ...at(assignment),
              severity: "information",
              message: `${over.name} has no order in ${from}, so this text is not the same each time; put its parts into a table, use table.sort and table.concat.`,
            });
      },
    };
  },
};

interface Iterated {
  name: string;
  hasOrder: boolean;
}

/** What a loop goes over with pairs; undefined for lists, and where it is not known to be anything else. */
function iterated({ types, parsed }: Script, { values: [call] }: GenericForStatement): Iterated | undefined {
  if (call?.type !== "Call") return undefined;
  const callee = types.of(call.callee);
  const [over] = call.arguments;
  if (callee?.kind !== "function" || callee.doc?.name !== "pairs" || !over) return undefined;
  const type = types.of(over);
  if (type?.kind === "gateway") {
    if (type.shape === "rgw") return { name: "RGW", hasOrder: false };
    return type.shape === "map"
      ? { name: type.path, hasOrder: type.field?.name !== "Environment" }
      : undefined;
  }
  if (type?.kind !== "table" || type.fields.size === 0) return undefined;
  const isNamed = over.type === "Name" || over.type === "Index";
  return { name: isNamed ? parsed.source.text.slice(over.start, over.end) : "This table", hasOrder: false };
}

/** Whether the first turn of a loop is always its last. */
function takesFirst({ block }: GenericForStatement): boolean {
  const last = block.body.at(-1);
  return last?.type === "Break" || last?.type === "Return";
}

/** `text = text .. more` in a loop's body. */
function joiningAssignments({ block }: GenericForStatement): AssignStatement[] {
  const found: AssignStatement[] = [];
  walk(block, (node, ancestors) => {
    if (node.type !== "Assign" || ancestors.some(({ type }) => type === "Function")) return;
    const [target] = node.targets;
    const [value] = node.values;
    if (target?.type === "Name" && value && beginsWith(value, target.name)) found.push(node);
  });
  return found;
}

/** `..` groups to the right, so that what is joined first stands on its left. */
function beginsWith(value: Expression, name: string): boolean {
  return (
    value.type === "Binary" &&
    value.operator === ".." &&
    value.left.type === "Name" &&
    value.left.name === name
  );
}
