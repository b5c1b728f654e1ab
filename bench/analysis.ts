import { analyse, complete, diagnose } from "../src/runtime/analysis/index";
import type { Bench, Figure } from "./bench";
import { quantile, timed } from "./bench";

const lines = 2000;
const goalMs = 30;

/** A hook as people write them, repeated under other names until it has 2,000 lines. */
function longScript(): string {
  const parts: string[] = [];
  for (let part = 0; parts.length * 25 < lines; part++)
    parts.push(`-- part ${part}
local function describe_${part}(object, prefix)
  local text = prefix .. ": "
  if object then
    text = text .. object.Name .. " " .. object.Size
  else
    text = text .. "none"
  end
  return text
end

local totals_${part} = {count = 0, bytes = 0}
if Request.RGWOp == "put_obj" and Request.Object then
  totals_${part}.count = totals_${part}.count + 1
  totals_${part}.bytes = totals_${part}.bytes + Request.ContentLength
  RGWDebugLog(describe_${part}(Request.Object, "put"))
  for key, value in pairs(Request.HTTP.Metadata) do
    if string.find(tostring(key), "meta", 1, true) then
      RGWDebugLog("key=" .. tostring(key) .. " value=" .. value)
    end
  end
elseif Request.Bucket then
  RGWDebugLog(describe_${part}(Request.Object, Request.Bucket.Name))
end
`);
  return parts.join("\n").split("\n").slice(0, lines).join("\n");
}

/** What happens on a keystroke: the whole text is read anew, and the editor asks. */
export const analysis: Bench = {
  name: "analysis",
  async run() {
    const text = longScript();
    const typed = [..."local size = Request.Object."].map((_, index, all) =>
      all.slice(0, index + 1).join(""),
    );
    const middle = text.indexOf("\n", text.length / 2) + 1;
    const options = { release: "squid", context: "postRequest" } as const;
    const completing: number[] = [];
    const diagnosing: number[] = [];
    for (let round = 0; round < 3; round++)
      for (const word of typed) {
        const now = `${text.slice(0, middle)}${word}\n${text.slice(middle)}`;
        let script = analyse("", options);
        completing.push(
          await timed(() => {
            script = analyse(now, options);
            complete(script, middle + word.length);
          }),
        );
        diagnosing.push(await timed(() => diagnose(script)));
      }
    return [
      figure("completion after a keystroke, median", quantile(completing, 0.5), goalMs),
      figure("completion after a keystroke, 95th of 100", quantile(completing, 0.95), goalMs),
      figure("diagnostics of what was read, median", quantile(diagnosing, 0.5)),
    ];
  },
};

function figure(what: string, ms: number, goal?: number): Figure {
  const measured = `${ms.toFixed(1)} ms`;
  const named = `${what} (2,000 lines)`;
  return goal === undefined
    ? { what: named, measured }
    : { what: named, measured, goal: `below ${goal} ms`, met: ms < goal };
}
