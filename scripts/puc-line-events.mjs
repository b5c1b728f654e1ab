// node scripts/puc-line-events.mjs: records with lua5.3 which lines the debug sessions' scripts run, for those that
// need nothing of a gateway but RGWDebugLog. Writes src/runtime/debugger/__fixtures__/puc-line-events.json.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fixtures = new URL("../src/runtime/debugger/__fixtures__/", import.meta.url);
const recorder = fileURLToPath(new URL("puc-line-events.lua", import.meta.url));

/** The first script of a session, if PUC Lua alone can run it to its end. */
function plainScript(text) {
  const script = /^--- preRequest\n(.*?)\n*^--- /ms.exec(text)?.[1];
  const needsGateway = /Request|RGW\.|while true|__gc/;
  return script === undefined || needsGateway.test(script) ? null : script;
}

const recorded = {};
for (const name of readdirSync(new URL("sessions/", fixtures)).sort()) {
  const script = plainScript(readFileSync(new URL(`sessions/${name}`, fixtures), "utf8"));
  if (script === null) continue;
  const { status, stdout } = spawnSync("lua5.3", [recorder], { input: script, encoding: "utf8" });
  if (status === 0) recorded[name] = stdout.trim();
}
writeFileSync(new URL("puc-line-events.json", fixtures), `${JSON.stringify(recorded, null, 1)}\n`);
console.log(`${Object.keys(recorded).length} scripts`);
