import { readFile } from "node:fs/promises";
import { expect, test } from "./debugger";

test("breakpoints, watches and the paused step stay over a reload, and go with the case's file", async ({
  debug,
  page,
}) => {
  await debug.caretTo(10);
  await page.keyboard.press("Shift+F9");
  const form = page.getByRole("dialog", { name: "Breakpoint at preRequest line 10" });
  await form.getByRole("textbox", { name: "Stops only at hits" }).fill("> x");
  await page.keyboard.press("Enter");
  await expect(form).toContainText("expected a number");
  await form.getByRole("button", { name: "% 3 every third" }).click();
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 10");
  await page.getByRole("combobox", { name: "Add a watch" }).fill("i * 10");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Watches" })).toContainText("30");
  await page.keyboard.press("F10");
  await expect(debug.said).toContainText("Step. preRequest line 9");
  const place = await debug.timeline.getAttribute("aria-valuetext");

  const isStanding = async () => {
    await expect(debug.timeline).toHaveAttribute("aria-valuetext", place!);
    await expect(page.getByRole("list", { name: "Watches" })).toContainText("i * 10");
    await page.getByRole("tab", { name: "Breakpoints" }).click();
    await expect(debug.dock).toContainText("hits % 3");
    await page.getByRole("tab", { name: "Watch" }).click();
  };
  await page.reload();
  await isStanding();

  const saving = page.waitForEvent("download");
  await page.keyboard.press("ControlOrMeta+Shift+s");
  const file = await (await saving).path();
  expect(JSON.parse(await readFile(file, "utf8")).debug).toMatchObject({
    breakpoints: [{ context: "preRequest", line: 10, hitCondition: "% 3" }],
    watches: ["i * 10"],
  });
  await debug.button("End debugging").click();
  await expect(debug.dock).toBeHidden();
  const name = "paused.case.json";
  const buffer = await readFile(file);
  const transfer = await page.evaluateHandle(
    ({ text, fileName }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: "application/json" }));
      return data;
    },
    { text: buffer.toString("utf8"), fileName: name },
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await isStanding();
});

test("coverage stands beside the lines after any run, and a switch takes it away", async ({ desk, page }) => {
  await desk.write("preRequest script", "local a = 1\nif a > 1 then\n  RGWDebugLog(a)\nend\n");
  const coverage = page.getByRole("switch", { name: /^Coverage beside the lines/ });
  await expect(coverage).toHaveText("3 of 4 lines ran");
  await expect(page.locator(".line-unrun")).toHaveCount(1);
  await coverage.click();
  await expect(coverage).toHaveAttribute("aria-checked", "false");
  await expect(page.locator(".line-unrun")).toHaveCount(0);
  await coverage.click();
  await expect(coverage).toHaveText("3 of 4 lines ran");
});
