// npm run test:gateway: tests against a real radosgw 16.2 of Debian's packages, which it installs where it may.
import { spawnSync } from "node:child_process";
import { build } from "./build.mjs";
import { run } from "./lib/run.mjs";

const programs = ["radosgw", "radosgw-admin", "ceph-mon", "ceph-osd", "ceph"];
const packages = ["radosgw", "ceph-mon", "ceph-osd", "ceph-common", "lua-socket"];

const works = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const isThere = () =>
  programs.every((program) => works("sh", "-c", `command -v ${program}`)) &&
  works("dpkg", "-s", "lua-socket");

/** Why there is no gateway to test with; undefined where there is one. */
function whyNot() {
  if (isThere()) return undefined;
  if (process.getuid?.() !== 0)
    return `not all of ${packages.join(", ")} are installed, and installing them needs root`;
  if (!works("apt-get", "--version")) return "Debian's packages are needed, and there is no apt-get";
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: "ignore",
    env,
  });
  return isThere() ? undefined : `apt-get could not install ${packages.join(", ")}`;
}

const reason = whyNot();
if (reason) {
  console.log(`skipped: ${reason}`);
} else {
  await build(["cli"]);
  const { code } = await run("vitest", ["run", "--config", "e2e/gateway/vitest.config.ts"], {});
  process.exit(code);
}
