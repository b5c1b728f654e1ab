import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, median, timed } from "./bench";

const folder = "public/examples";
const count = 1_000;
const rounds = 5;
/** Seconds for all of them, on two cores. */
const goal = 2;

/** A folder of cases: the page's examples again and again, each in a file of its own. */
function suite(): string {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".case.json"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const made = mkdtempSync(join(tmpdir(), "moonhook-bench-"));
  for (let i = 0; i < count; i++)
    writeFileSync(join(made, `${String(i).padStart(4, "0")}.case.json`), texts[i % texts.length]!);
  return made;
}

/** Seconds of a whole `moonhook test`, its start included. */
async function seconds(path: string, threads: number): Promise<number> {
  const ms = await timed(() => {
    const args = ["dist/cli/moonhook.js", "test", path, "--threads", `${threads}`];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (!stdout.endsWith(`\n${count} passed, 0 failed\n`))
      throw new Error(`moonhook test: ${stderr || stdout}`);
  });
  return ms / 1000;
}

/** A suite of 1,000 cases on the command line. */
export const cases: Bench = {
  name: "cases",
  async run() {
    const threads = Math.min(2, availableParallelism());
    const path = suite();
    try {
      const pairs: { one: number; several: number }[] = [];
      for (let round = 0; round < rounds; round++)
        pairs.push({ one: await seconds(path, 1), several: await seconds(path, threads) });
      // Other work on the machine only adds: the fastest round is nearest to what the command takes.
      const took = Math.min(...pairs.map(({ several }) => several));
      const faster = median(pairs.map(({ one, several }) => one / several));
      return [
        {
          what: `moonhook test, ${count} cases, start included: time / the goal of ${goal} s`,
          measured: `${(took / goal).toFixed(2)} times`,
          goal: `under 1 on two cores (${Math.round(count / took)} cases a second)`,
          met: took < goal,
        },
        {
          what: `one thread's time / that of ${threads} threads`,
          measured: `${faster.toFixed(2)} times`,
        },
      ];
    } finally {
      rmSync(path, { recursive: true, force: true });
    }
  },
};
