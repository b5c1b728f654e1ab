// node scripts/presets/make.mjs RELEASE RECORDING.json: writes src/runtime/cases/presets/RELEASE.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.mjs";
import { describeExchange } from "./exchange.mjs";
import { neutraliser } from "./neutralise.mjs";
import { overlay } from "./overlay.mjs";

const [release, recordingFile] = process.argv.slice(2);
if (!release || !recordingFile) {
  console.error("usage: node scripts/presets/make.mjs RELEASE RECORDING.json");
  process.exit(2);
}

/** The operation whose request the others are told by, as the fields in which they differ from it. */
const baseOperation = "get_obj";

/** An operation as presets keep it; null where no script ran, as for a method that is not allowed. */
function preset(recorded, neutralise) {
  // A request that failed authentication has no preRequest where scripts run after it; its fields do exist.
  const before = recorded.preRequest ?? beforeOperation(recorded.postRequest);
  if (!before) return null;
  const request = neutralise.fields(before);
  const after = recorded.postRequest && neutralise.fields(recorded.postRequest);
  return {
    request,
    ...(after && { operation: overlay(request, after) }),
    http: describeExchange(neutralise.exchange(recorded), request.ContentLength),
  };
}

function beforeOperation(fields) {
  if (!fields) return null;
  return { ...fields, Response: { HTTPStatusCode: 200, HTTPStatus: "", RGWCode: 0, Message: "" } };
}

const recording = JSON.parse(readFileSync(recordingFile, "utf8"));
const names = Object.keys(recording).sort();
const made = names.map((name, index) => [name, preset(recording[name], neutraliser(recording, index + 1))]);
const presets = Object.fromEntries(made.filter(([, value]) => value !== null));
const base = presets[baseOperation].request;

const lines = Object.entries(presets).map(
  ([name, value]) =>
    `  ${JSON.stringify(name)}: ${JSON.stringify({ ...value, request: overlay(base, value.request) })}`,
);
const file = join(root, "src/runtime/cases/presets", `${release}.json`);
writeFileSync(file, `{\n"base": ${JSON.stringify(base)},\n"presets": {\n${lines.join(",\n")}\n}\n}\n`);
console.log(`${file}: ${lines.length} of ${names.length} operations`);
