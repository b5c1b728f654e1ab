import { expect, test } from "./desk";

test("a put_obj with tags and a grant is built from nothing by keyboard, run, and its tag stands in the log", async ({
  desk,
  page,
}) => {
  const { keyboard } = page;
  const focusOn = (label: string) => page.getByLabel(label, { exact: true }).focus();
  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("New, empty case");
  await keyboard.press("Enter");
  await keyboard.press("Alt+3");
  await expect(page.getByRole("region", { name: "Request", exact: true })).toBeFocused();

  await page.getByLabel("RGWOp", { exact: true }).waitFor();
  await tabTo(page, "RGWOp");
  await keyboard.type("put_obj");

  await tabTo(page, "Search the fields", "Shift+Tab");
  await keyboard.type("tags of the object");
  await tabTo(page, "Tags, new key");
  await keyboard.type("team");
  await keyboard.press("Tab");
  await keyboard.type("blue");
  await keyboard.press("Enter");
  await expect(page.getByLabel('Tags["team"]')).toHaveValue("blue");

  await tabTo(page, "Search the fields", "Shift+Tab");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("permission");
  await tabTo(page, "ObjectACL is there");
  await keyboard.press("Space");
  await tabTo(page, "Add a grant to ObjectACL.Grants");
  await keyboard.press("Enter");
  await tabTo(page, "Search the fields", "Shift+Tab");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("grant");
  await tabTo(page, "ObjectACL.Grants.0.Id");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("alice");
  await tabTo(page, "READ_ACP");
  await keyboard.press("Space");

  await focusOn("preRequest script");
  await desk.write(
    "preRequest script",
    'RGWDebugLog(Request.RGWOp .. " " .. Request.Tags["team"])\n' +
      "for id, grant in pairs(Request.ObjectACL.Grants) do RGWDebugLog(id .. grant.Permission) end\n",
  );
  await keyboard.press("ControlOrMeta+Enter");
  await expect(desk.log).toContainText("Lua INFO: put_obj blue");
  await expect(desk.log).toContainText("Lua INFO: alice11");
});

/** Moves the focus by Tab, as far as a control, so that all on the way can be left. */
async function tabTo(page: import("@playwright/test").Page, name: string, key = "Tab"): Promise<void> {
  const label = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.closest("label")?.textContent ?? null;
    });
  for (let presses = 0; presses < 150 && (await label()) !== name; presses++) await page.keyboard.press(key);
  expect(await label()).toBe(name);
}

test("undo goes back through the form and the JSON alike", async ({ desk, page }) => {
  const length = page.getByLabel("ContentLength", { exact: true });
  await length.fill("5368709120");
  await expect(page.getByText("5 GiB", { exact: true })).toBeVisible();
  await desk.showJson();
  await expect(desk.lines("Request").filter({ hasText: "5368709120" })).toHaveCount(1);
  await desk.editor(/^Request fields/).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByRole("button", { name: "Form", exact: true }).click();
  await expect(length).toHaveValue("11");
  await length.fill("12");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(length).toHaveValue("11");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(length).toHaveValue("12");
});

test("a changed field is marked and can be reset by itself", async ({ desk, page }) => {
  await expect(desk.log).toBeVisible();
  await page.getByLabel("HTTP.Method", { exact: true }).fill("POST");
  await page.getByLabel("Dialect", { exact: true }).selectOption("swift");
  await page.getByRole("button", { name: "Reset HTTP.Method" }).click();
  await expect(page.getByLabel("HTTP.Method", { exact: true })).toHaveValue("PUT");
  await expect(page.getByLabel("Dialect", { exact: true })).toHaveValue("swift");
});

test("a mistake is marked at its field as well", async ({ desk, page }) => {
  await page.getByLabel("ContentLength", { exact: true }).fill("12x");
  await expect(desk.verdict).toContainText('request.ContentLength: expected an integer, got "12x"');
  await expect(page.getByRole("alert").filter({ hasText: "expected an integer" })).toBeVisible();
});

test("several rows are pasted into a map at once", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(#Request.HTTP.Parameters)\n");
  await page.getByLabel("HTTP.Parameters, new key").evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "prefix\tlogs/\nmax-keys\t10\n");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByLabel('HTTP.Parameters["max-keys"]')).toHaveValue("10");
  await expect(desk.log).toContainText("Lua INFO: 2");
});
