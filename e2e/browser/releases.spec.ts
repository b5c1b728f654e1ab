import { expect, test } from "./desk";

test("a case runs on the release that is chosen, with the Lua of its build", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog(type(RGW) .. " " .. _VERSION)\n');
  await expect(desk.log).toContainText("Lua INFO: nil Lua 5.3");
  await page.getByRole("button", { name: /^Release: Pacific/ }).click();
  await expect(page.getByRole("menuitemradio", { name: /^Pacific/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Release: Reef 18.2/ })).toBeVisible();
  await expect(desk.log).toContainText("Lua INFO: table Lua 5.3");
  await page.getByRole("button", { name: /^Release: Reef/ }).click();
  await page.getByRole("radio", { name: "5.4" }).check();
  await expect(desk.log).toContainText("Lua INFO: table Lua 5.4");
});

test("the releases stand side by side, with the line where they part and why", async ({ desk, page }) => {
  await page.getByRole("tab", { name: /^postRequest/ }).click();
  await desk.write("postRequest script", "x = 1");
  await page.getByRole("tab", { name: /^preRequest/ }).click();
  await desk.write("preRequest script", '\nRGW.uploads = 1\nRGWDebugLog("counted")\n');
  const worksOn = page.getByRole("region", { name: "Works on" });
  await expect(worksOn.getByRole("button", { name: /^Quincy/ })).toHaveText("Quincyerror :2");
  await expect(worksOn.getByRole("button", { name: "Reef works" })).toBeVisible();
  await worksOn.getByRole("button", { name: "Reef works" }).click();
  await expect(desk.findings).toContainText("Quincy and Reef part:");
  await expect(desk.findings).toContainText("The table RGW: not there in quincy; there in reef.");
  await expect(desk.findings.getByRole("region", { name: "Pacific, Quincy" })).toContainText("error");
  await expect(desk.findings.getByRole("region", { name: "Reef, Squid, Tentacle" })).toContainText("counted");
  await desk.findings.getByRole("button", { name: "Go to line 2", exact: true }).click();
  await expect(desk.editor("preRequest script")).toBeFocused();
});

test("what a run took stands against the limits of the release", async ({ desk, page }) => {
  const meter = page.getByRole("list", { name: "What the run took" });
  await expect(meter).not.toContainText("of 128.0 kB");
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Tentacle/ }).click();
  await expect(meter).toContainText("of 128.0 kB");
  await expect(meter).toContainText("of 1,000 ms");
  await expect(desk.run).toBeVisible();
});
