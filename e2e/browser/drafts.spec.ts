import { Desk, expect, test } from "./desk";

test("a reload keeps the draft", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog("kept")\n');
  await page.getByRole("textbox", { name: "Name of the case" }).fill("my own hook");
  await page.reload();
  await desk.editorLoaded();
  await expect(page.getByRole("textbox", { name: "Name of the case" })).toHaveValue("my own hook");
  await expect(desk.lines("Scripts").first()).toContainText("kept");
  await expect(desk.log).toContainText("Lua INFO: kept");
});

test("an example opened by mistake leaves one's own draft a click away", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog("mine")\n');
  await desk.openExample(/^Print access control lists/);
  await expect(desk.log).toContainText("ACL");
  await page.getByRole("button", { name: "Back to my draft" }).click();
  await desk.run.click();
  await expect(desk.log).toContainText("Lua INFO: mine");
});

test("what cannot be read in the browser's storage does not stop the page", async ({ desk, page }) => {
  await page.evaluate(() => {
    localStorage.setItem("moonhook.desk", '{"version":1,"value":{"work":5}}');
    localStorage.setItem("moonhook.preferences", "{");
  });
  await page.goto("about:blank");
  await desk.open();
  await expect(desk.log).toContainText("number of metadata entries");
});

test("without leave to store data the page works and says that the draft is not kept", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(navigator, "serviceWorker", { get: refuse });
    IDBFactory.prototype.open = refuse;
  });
  const desk = new Desk(page);
  await desk.open();
  await desk.write("preRequest script", 'RGWDebugLog("not kept")\n');
  await expect(desk.log).toContainText("Lua INFO: not kept");
  await expect(page.getByRole("alert").filter({ hasText: "is not allowed to" })).toBeVisible();
  for (const drawer of ["Cases", "Open the history"]) {
    await page.getByRole("button", { name: drawer, exact: true }).click();
    await expect(page.getByRole("complementary", { name: "Cases" })).toBeVisible();
    await page.keyboard.press("Escape");
  }
  expect(errors).toEqual([]);
});
