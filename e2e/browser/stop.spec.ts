import { expect, test } from "./desk";

const loops = {
  "an endless loop": "while true do end\n",
  "a pattern that no hook can interrupt": 'string.find(("a"):rep(300), ".-.-.-.-b$")\n',
};

for (const [what, script] of Object.entries(loops)) {
  test(`${what} is stopped, and the next run works`, async ({ desk, page }) => {
    await desk.runByHand();
    await desk.write("preRequest script", script);
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(desk.verdict).toContainText("Stop it, or let it go on?");
    await desk.verdict.getByRole("button", { name: "Let it go on" }).click();
    await expect(desk.verdict).not.toContainText("Stop it, or let it go on?");
    await desk.stop.click();
    await expect(desk.verdict).toContainText("You stopped the run.");
    await desk.write("preRequest script", 'RGWDebugLog("after the loop")\n');
    await desk.run.click();
    await expect(desk.log).toContainText("Lua INFO: after the loop");
  });
}

test("typing on ends a run that would not end", async ({ desk }) => {
  await desk.write("preRequest script", "while true do end\n");
  await expect(desk.verdict).toContainText("Running for");
  await desk.write("preRequest script", 'RGWDebugLog("mended")\n');
  await expect(desk.log).toContainText("Lua INFO: mended");
});

test("a loop that logs without end is ended before the memory is full, and the page goes on", async ({
  desk,
}) => {
  await desk.runByHand();
  await desk.write("preRequest script", 'while true do RGWDebugLog("again") end\n');
  await desk.run.click();
  await expect(desk.verdict).toContainText("64 MiB of log lines", { timeout: 60_000 });
  await expect(desk.log).toContainText("Lua INFO: again");
  await desk.write("preRequest script", 'RGWDebugLog("after the loop")\n');
  await desk.run.click();
  await expect(desk.log).toContainText("Lua INFO: after the loop");
});
