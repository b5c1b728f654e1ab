import { expectAccessible } from "./axe";
import { expect, test } from "./desk";

test("a release's contexts are tabs; a text that another release has no use for stays, and why", async ({
  desk,
  page,
}) => {
  const scripts = page.getByRole("region", { name: "Scripts", exact: true });
  await expect(scripts.getByRole("tab", { name: /^background/ })).toBeHidden();
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Reef/ }).click();
  await scripts.getByRole("tab", { name: /^background/ }).click();
  await desk.write(/^background script/, 'RGWDebugLog("every five seconds")\n');
  await expect(desk.log).toContainText("every five seconds");
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Quincy/ }).click();
  await expect(scripts.getByRole("tab", { name: /^background.*not in Quincy/ })).toBeVisible();
  await expect(scripts).toContainText(
    "ERROR: invalid script context: background. must be one of: preRequest, postRequest",
  );
});

test("a case's tenant and the bytes of its object are set in a form", async ({ desk, page }) => {
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Reef/ }).click();
  await page.getByRole("tab", { name: "putData" }).click();
  await desk.write(/^putData script/, 'RGWDebugLog("first " .. tostring(Data[1]))\n');
  await page.getByRole("tab", { name: /^Settings/ }).click();
  await page.getByRole("textbox", { name: "Tenant" }).fill("acme");
  await page.getByRole("textbox", { name: "Object's bytes" }).fill("héllo");
  await expect(page.getByRole("region", { name: "Request", exact: true })).toContainText("6 bytes");
  await expect(desk.log).toContainText("Lua INFO: first h");
  await page.reload();
  await desk.editorLoaded();
  await page.getByRole("tab", { name: /^Settings/ }).click();
  await expect(page.getByRole("textbox", { name: "Tenant" })).toHaveValue("acme");
});

test("the tab of a script tells its problems while another is shown", async ({ desk, page }) => {
  const scripts = page.getByRole("region", { name: "Scripts", exact: true });
  await scripts.getByRole("tab", { name: /^postRequest/ }).click();
  await desk.write(/^postRequest script/, "RGWDebugLog(Request.Nothing)\n");
  await expect(scripts.getByTitle("Problems of this script")).toContainText("1 error");
  await desk.runByHand();
  await scripts.getByRole("tab", { name: /^preRequest/ }).click();
  await desk.write(/^preRequest script/, 'RGWDebugLog("fine")\n');
  await expect(scripts.getByTitle("Problems of this script")).toContainText("No problems");
  await expect(scripts.getByRole("tab", { name: /^postRequest/ }).getByRole("img")).toHaveAccessibleName(
    /1 (error|mistake)/,
  );
});

test("the RGW table: what it starts with is edited, what a run makes of it is shown", async ({
  desk,
  page,
}) => {
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Reef/ }).click();
  await desk.write(/^preRequest script/, 'RGW.Increment("hits", 2)\nRGW.seen = true\n');
  await page.getByRole("tab", { name: /^Settings/ }).click();
  const table = page.getByRole("group", { name: "RGW table" });
  await table.getByRole("textbox", { name: "RGW, new key" }).fill("hits");
  await table.getByRole("textbox", { name: "RGW, new value" }).fill("40");
  await expect(table.getByRole("combobox", { name: "Kind of RGW, new value" })).toHaveValue("number");
  await page.keyboard.press("Enter");
  await expect(table.getByRole("textbox", { name: 'RGW["hits"]' })).toHaveValue("40");
  await desk.findings.getByRole("tab", { name: /^RGW/ }).click();
  const row = (key: string) => desk.findings.getByRole("row", { name: new RegExp(`^${key}`) });
  await expect(row("hits")).toContainText("4042");
  await expect(row("seen")).toContainText("niltrue");
  await row("hits").getByRole("button", { name: "Go to line 1, preRequest" }).click();
  await expect(desk.editor(/^preRequest script/)).toBeFocused();
  await expectAccessible(page, "the RGW table");
  // What is no number yet is told, and the case keeps the last value.
  await table.getByRole("textbox", { name: 'RGW["hits"]' }).fill("4x");
  await expect(table).toContainText('Not a number: "4x"');
  await expect(row("hits")).toContainText("4042");
  await table.getByRole("textbox", { name: 'RGW["hits"]' }).fill("7");
  await expect(row("hits")).toContainText("79");
  // What no table holds stays in both, with its place, until it is mended in either.
  await desk.write(/^Clock, seed/, '{ "global": { "hits": 7, "bad": null } }\n');
  await expect(desk.verdict).toContainText(
    "global.bad: expected a string, a number, true or false, got null",
  );
  await expect(table.getByRole("textbox", { name: 'RGW["bad"]' })).toHaveValue("null");
  await table.getByRole("button", { name: "Remove bad from RGW" }).click();
  await expect(row("hits")).toContainText("79");
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Quincy/ }).click();
  await expect(page.getByRole("region", { name: "Request", exact: true })).toContainText(
    "Quincy has no RGW table, so its scripts see none of it. The case keeps its entry",
  );
  await expect(desk.findings).toContainText("Quincy has no RGW table: in its scripts RGW is nil.");
});

test("packages: a name that is none is told, those that Moonhook carries are offered", async ({
  desk,
  page,
}) => {
  await expect(desk.log).toBeVisible();
  await page.getByRole("tab", { name: /^Settings/ }).click();
  const settings = page.getByRole("region", { name: "Request", exact: true });
  const field = settings.getByRole("combobox", { name: "Packages" });
  await field.fill("socket");
  await expect(settings).toContainText("socket is a module of the package luasocket: list luasocket.");
  await expect(settings.getByRole("button", { name: "Add it" })).toBeDisabled();
  await field.fill("luasocket 3.1.0-1, penlight");
  await page.keyboard.press("Enter");
  await expectAccessible(page, "packages");
  await expect(settings).toContainText("Moonhook does not carry penlight");
  await expect(settings.getByRole("button", { name: "Remove the package luasocket 3.1.0-1" })).toBeVisible();
  await settings.getByRole("button", { name: "Remove the package penlight" }).click();
  await expect(settings).not.toContainText("Moonhook does not carry");
});

test("tabs that do not fit fade out at the edge and are scrolled by wheel and by keyboard", async ({
  desk,
  page,
}) => {
  await expect(desk.log).toBeVisible();
  await page.getByRole("button", { name: /^Release:/ }).click();
  await page.getByRole("menuitemradio", { name: /^Tentacle/ }).click();
  const tabs = page.getByRole("tablist", { name: "Scripts" });
  for (const width of [1440, 1280, 900, 360]) {
    await page.setViewportSize({ width, height: 800 });
    if (width === 360) await page.getByRole("tab", { name: "Script", exact: true }).click();
    await tabs.evaluate((row) => row.scrollTo({ left: 0 }));
    const last = tabs.getByRole("tab", { name: /^putData/ });
    if (!(await tabs.evaluate((row) => row.scrollWidth > row.clientWidth))) continue;
    await expect(tabs).toHaveCSS("mask-image", /gradient/);
    await tabs.hover();
    await page.mouse.wheel(0, 1000);
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await tabs.getByRole("tab", { selected: true }).press("End");
    await page.keyboard.press("Home");
    await expect(tabs.getByRole("tab", { name: /^preRequest/ })).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("End");
    await expect(last).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("Home");
  }
});
