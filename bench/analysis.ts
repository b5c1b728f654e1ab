import { analyse, complete, diagnose } from "../src/runtime/analysis/index";
import type { Bench, Figure } from "./bench";
import { quantile, timed } from "./bench";

const lines = 2000;
const goalMs = 30;
const options = { release: "squid", context: "postRequest" } as const;

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

/** What a person types, letter by letter. Of a loop's variable, only following the script tells what it is. */
const typings = {
  "a name": "local size = string",
  "a field": "local size = Request.Object.Size",
  "a field by an alias": "local o = Request.Object\nlocal size = o.Size",
  "a method of a loop's value": "for k, v in pairs(Request.HTTP.Metadata) do local a = v:find end",
};

/** What happens on a keystroke: the text is read by what was read before it, and the editor asks. */
export const analysis: Bench = {
  name: "analysis",
  async run() {
    const text = longScript();
    const middle = text.indexOf("\n", text.length / 2) + 1;
    // As when the editor opens the script.
    let script = analyse(text, options);
    diagnose(script);
    const figures: Figure[] = [];
    const diagnosing: number[] = [];
    for (const [what, typed] of Object.entries(typings)) {
      const completing: number[] = [];
      for (let round = 0; round < 4; round++)
        for (let letters = 1; letters <= typed.length; letters++) {
          const now = `${text.slice(0, middle)}${typed.slice(0, letters)}\n${text.slice(middle)}`;
          completing.push(
            await timed(() => {
              script = analyse(now, options, script);
              complete(script, middle + letters);
            }),
          );
          diagnosing.push(await timed(() => diagnose(script)));
        }
      figures.push(
        figure(`${what} completed after a keystroke, median`, quantile(completing, 0.5), goalMs),
        figure(`${what} completed after a keystroke, 95th of 100`, quantile(completing, 0.95), goalMs),
      );
    }
    return [...figures, figure("problems after a pause, 95th of 100", quantile(diagnosing, 0.95))];
  },
};

function figure(what: string, ms: number, goal?: number): Figure {
  const measured = `${ms.toFixed(1)} ms`;
  return goal === undefined
    ? { what, measured }
    : { what, measured, goal: `below ${goal} ms`, met: ms < goal };
}
