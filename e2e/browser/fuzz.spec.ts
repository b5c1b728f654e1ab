import fc from "fast-check";
import { brokenBytecode, program } from "../../src/runtime/cases/robustness/program.testing";
import { type Desk, expect, test } from "./desk";

/** Another seed gives other scripts; a failure names it. */
const seed = Number(process.env.MOONHOOK_FUZZ_SEED ?? 1);

const bytes = fc.uint8Array({ maxLength: 200 }).map((all) => String.fromCharCode(...all));

const kinds = {
  "Lua by its grammar": { scripts: program, runs: 24 },
  "broken bytecode": { scripts: brokenBytecode, runs: 8 },
  "random bytes": { scripts: bytes, runs: 12 },
};

/** Runs both scripts and waits for the end; one that does not end by itself is stopped, as a person would. */
async function runToEnd(desk: Desk, marker: string): Promise<void> {
  await desk.page.keyboard.press("ControlOrMeta+Enter");
  await expect(desk.log).toContainText(`Lua INFO: ${marker}`);
  const question = desk.verdict.getByText("Stop it, or let it go on?");
  await expect(desk.run.or(question)).toBeVisible();
  // It may end by itself just then.
  if (await question.isVisible()) await desk.stop.click({ timeout: 5_000 }).catch(() => {});
  await expect(desk.run).toBeVisible();
}

for (const [what, { scripts, runs }] of Object.entries(kinds))
  test(`whatever the script is, its run ends and the page goes on: ${what}, seed ${seed}`, async ({
    desk,
    page,
  }) => {
    test.slow();
    const faults: string[] = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    await desk.runByHand();
    for (const [index, script] of fc.sample(scripts, { seed, numRuns: runs }).entries())
      await test.step(`script ${index}: ${script}`, async () => {
        // A script may end the gateway: what tells one run from another is written before it.
        await page.getByRole("tab", { name: /^preRequest/ }).click();
        await desk.write("preRequest script", `RGWDebugLog("script ${index} begins")`);
        await page.getByRole("tab", { name: /^postRequest/ }).click();
        await desk.write("postRequest script", script);
        await runToEnd(desk, `script ${index} begins`);
        await expect(desk.verdict).not.toContainText("Moonhook itself failed");
        await expect(desk.verdict).toContainText(/postRequest \w+|You stopped the run/);
      });
    await desk.write("postRequest script", 'RGWDebugLog("a plain hook")');
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(desk.log).toContainText("Lua INFO: a plain hook");
    expect(faults).toEqual([]);
  });
