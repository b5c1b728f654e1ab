// biome-ignore-all lint/suspicious/noTemplateCurlyInString: editors write the places of a snippet so

import type { World } from "../../world/index";
import type { Snippet } from "./snippet";

const early = (world: World) => world.context === "preRequest";
const late = (world: World) => world.context === "postRequest";
const around = (world: World) => early(world) || late(world);

/** The samples of radosgw's document, and hooks that people often write. */
export const hooks: readonly Snippet[] = [
  {
    label: "log",
    description: "Write to the debug log",
    lines: ['RGWDebugLog("${1:message}: " .. tostring(${2:Request.RGWOp}))'],
    fits: (world) => world.hasRequest,
  },
  {
    label: "if operation",
    description: "Only for one operation",
    lines: ['if Request.RGWOp == "${1:put_obj}" then', "  ${0}", "end"],
    fits: (world) => world.hasRequest,
  },
  {
    label: "add metadata",
    description: "Add metadata to objects that the client did not send",
    lines: [
      "if Request.RGWOp == 'put_obj' then",
      '  Request.HTTP.Metadata["x-amz-meta-${1:mydata}"] = "${2:my value}"',
      "end",
    ],
    fits: early,
  },
  {
    label: "list metadata",
    description: "Log every metadata entry",
    lines: [
      "for k, v in pairs(Request.HTTP.Metadata) do",
      '  RGWDebugLog("key=" .. tostring(k) .. ", value=" .. v)',
      "end",
    ],
    fits: around,
  },
  {
    label: "ops log on error",
    description: "Write to the operations log only where a request failed",
    lines: [
      "if Request.Response.HTTPStatusCode ~= 200 then",
      "  local rc = Request.Log()",
      '  RGWDebugLog("ops log return code: " .. rc)',
      "end",
    ],
    fits: late,
  },
  {
    label: "error message",
    description: "Set the message of the answer, should the operation fail",
    lines: ['Request.Response.Message = "${1:something bad happened}"'],
    fits: early,
  },
  {
    label: "log copy",
    description: "Log source and destination of a copy",
    lines: [
      "if Request.CopyFrom and Request.Object then",
      '  RGWDebugLog("from " .. Request.CopyFrom.Bucket .. "/" .. Request.CopyFrom.Object.Name)',
      '  RGWDebugLog("to " .. Request.Object.Name)',
      "end",
    ],
    fits: (world) => late(world) && !world.release.tablesWithoutData.includes("CopyFrom"),
  },
  {
    label: "log grants",
    description: "Log owner and grants of an access control list",
    lines: [
      "local acl = Request.${1:Object}ACL",
      "if acl then",
      '  RGWDebugLog("owner: " .. acl.Owner.DisplayName)',
      "  local left = #acl.Grants",
      "  for key, grant in pairs(acl.Grants) do",
      '    RGWDebugLog("grant to [" .. tostring(key) .. "]: " .. grant.Permission)',
      "    left = left - 1",
      "    if left <= 0 then break end",
      "  end",
      "end",
    ],
    fits: late,
  },
  {
    label: "storage class by size",
    description: "Choose the storage class of an upload by its size",
    lines: [
      'if Request.RGWOp == "put_obj" and Request.ContentLength >= ${1:65536} then',
      '  Request.HTTP.StorageClass = "${2:COLD}"',
      "end",
    ],
    fits: (world) => early(world) && world.field("HTTP", "StorageClass") !== undefined,
  },
  {
    label: "refuse request",
    description: "End the request before its operation runs",
    lines: [
      "Request.Response.HTTPStatusCode = ${1:403}",
      'Request.Response.HTTPStatus = "${2:AccessDenied}"',
      'Request.Response.Message = "${3:not allowed}"',
      "return RGW_ABORT_REQUEST",
    ],
    fits: (world) => early(world) && world.hasAbortCode,
  },
  {
    label: "access log",
    description: "Send each read as JSON to a Unix socket",
    lines: [
      'if Request.RGWOp == "get_obj" and Request.Bucket and Request.Object then',
      '  local json = require("json")',
      '  local unix = require("socket.unix")',
      "  local s = assert(unix())",
      "  s:settimeout(1)",
      '  assert(s:connect("${1:/tmp/socket}"))',
      "  assert(s:send(json.encode({",
      "    bucket = Request.Bucket.Name,",
      "    object = Request.Object.Name,",
      "    size = Request.Object.Size,",
      "    status = Request.Response.HTTPStatusCode,",
      '  }) .. "\\n"))',
      "  s:close()",
      "end",
    ],
    fits: late,
  },
  {
    label: "count operations",
    description: "Count requests of each operation in the shared table",
    lines: ["RGW[Request.RGWOp] = (RGW[Request.RGWOp] or 0) + 1"],
    fits: (world) => around(world) && world.release.hasRgwTable,
  },
  {
    label: "report counts",
    description: "Log the shared table's counters from the background script",
    lines: [
      "for name, count in pairs(RGW) do",
      '  RGWDebugLog(tostring(name) .. ": " .. tostring(count))',
      "end",
    ],
    fits: (world) => world.context === "background" && world.release.hasRgwTable,
  },
  {
    label: "entropy",
    description: "Log how random each chunk of an object's bytes is, in bits per byte",
    lines: [
      "local counts = {}",
      "for at = 1, #Data do",
      "  local byte = Data[at]",
      "  counts[byte] = (counts[byte] or 0) + 1",
      "end",
      "local entropy = 0",
      "for _, count in pairs(counts) do",
      "  local share = count / #Data",
      "  entropy = entropy - share * math.log(share, 2)",
      "end",
      'RGWDebugLog("entropy at " .. tostring(Offset) .. ": " .. tostring(entropy))',
    ],
    fits: (world) => world.context === "getData" || world.context === "putData",
  },
];
