import { expectAccessible } from "./axe";
import { Desk, expect, test } from "./desk";

test("an earlier version of a draft is restored", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog("first version")\n');
  await expect(desk.log).toContainText("first version");
  await expect(page.getByRole("banner")).toContainText("saved");
  await desk.write("preRequest script", 'RGWDebugLog("second version")\n');
  await expect(desk.log).toContainText("second version");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  const drawer = page.getByRole("complementary", { name: "Cases" });
  await drawer.getByRole("tab", { name: "History" }).click();
  await drawer
    .getByRole("button", { name: /preRequest/ })
    .last()
    .click();
  const difference = drawer.getByRole("region", { name: "preRequest" });
  await expect(difference).toContainText('+ RGWDebugLog("first version")');
  await expectAccessible(page, "a version");
  await drawer.getByRole("button", { name: "Restore" }).click();
  await expect(desk.log).toContainText("Lua INFO: first version");
  await expect(desk.lines("Scripts").first()).toContainText("first version");
});

test("two tabs lose nothing to each other: each says so, and the person chooses", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog("begun")\n');
  await expect(desk.log).toContainText("begun");
  await expect(page.getByRole("banner")).toContainText("saved");
  const other = new Desk(await page.context().newPage());
  await other.page.goto("");
  await other.editorLoaded();
  await expect(other.log).toContainText("begun");

  await other.write("preRequest script", 'RGWDebugLog("of the other tab")\n');
  const notice = page.getByRole("complementary", { name: "Another tab" });
  await expect(notice).toContainText("Another tab has changed the draft");
  // This tab goes on, and what it writes overwrites nothing; a reload keeps it, and the choice.
  await desk.write("preRequest script", 'RGWDebugLog("of this tab")\n');
  await expect(desk.log).toContainText("of this tab");
  await expect(page.getByRole("banner")).toContainText("saved");
  await page.reload();
  await desk.editorLoaded();
  await expect(desk.lines("Scripts").first()).toContainText("of this tab");
  await expect(notice).toBeVisible();
  await other.page.reload();
  await other.editorLoaded();
  await expect(other.lines("Scripts").first()).toContainText("of the other tab");

  await notice.getByRole("button", { name: "Keep this tab's" }).click();
  await expect(notice).toBeHidden();
  const otherNotice = other.page.getByRole("complementary", { name: "Another tab" });
  await otherNotice.getByRole("button", { name: "Take the other tab's" }).click();
  await expect(other.log).toContainText("Lua INFO: of this tab");
  // What was given up is in the history.
  await other.page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  const drawer = other.page.getByRole("complementary", { name: "Cases" });
  await drawer.getByRole("tab", { name: "History" }).click();
  const versions = drawer.getByRole("button", { name: /preRequest/ });
  const given = drawer.getByText('+ RGWDebugLog("of the other tab")');
  await expect(versions.first()).toBeVisible();
  for (let at = 0; at < (await versions.count()) && !(await given.isVisible()); at++) {
    await versions.nth(at).click();
    await expect(drawer.getByRole("region", { name: "preRequest" })).toBeVisible();
  }
  await expect(given).toBeVisible();
});

test("a full browser says that it keeps nothing, and offers a file", async ({ desk, page }) => {
  await desk.write("preRequest script", 'RGWDebugLog("small")\n');
  await expect(page.getByRole("banner")).toContainText("saved");
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; ; at++) localStorage.setItem(`filler ${size} ${at}`, "x".repeat(size));
      } catch {
        // Full at this size; the next is smaller.
      }
    }
  });
  await desk.write("preRequest script", `-- ${"long ".repeat(40)}\nRGWDebugLog("larger")\n`);
  const notice = page.getByRole("complementary", { name: "No room" });
  await expect(notice).toContainText("The browser has no room to keep this draft");
  const downloaded = page.waitForEvent("download");
  await notice.getByRole("button", { name: "Save as a case file" }).click();
  expect((await downloaded).suggestedFilename()).toMatch(/\.case\.json$/);
  // The tab itself keeps it over a reload.
  await page.reload();
  await desk.editorLoaded();
  await expect(desk.lines("Scripts").first()).toContainText("long long");
});

test("two tabs on one case of the list: an idle one overwrites nothing, an edited one says so", async ({
  desk,
  page,
}) => {
  const drawerOf = (one: typeof page) => one.getByRole("complementary", { name: "Cases" });
  const openDrawer = (one: typeof page) =>
    one
      .getByRole("banner")
      .getByRole("button", { name: /^Cases/ })
      .click();
  await desk.write("preRequest script", 'RGWDebugLog("begun")\n');
  await page.getByRole("textbox", { name: "Name of the case" }).fill("mine");
  await openDrawer(page);
  await drawerOf(page).getByRole("button", { name: "Add the draft" }).click();
  await drawerOf(page).getByRole("button", { name: "Duplicate" }).click();
  await expect(drawerOf(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawerOf(page).getByRole("treeitem")).toContainText(["mine", "mine copy"]);
  await expect(page.getByRole("banner")).toContainText("saved");

  const other = new Desk(await page.context().newPage());
  await other.page.goto("");
  await other.editorLoaded();
  await openDrawer(other.page);
  await expect(drawerOf(other.page).getByRole("treeitem")).toContainText(["mine", "mine copy"]);
  await other.write("preRequest script", 'RGWDebugLog("of the other tab")\n');
  await expect(other.page.getByRole("banner")).toContainText("saved");
  await expect(page.getByRole("complementary", { name: "Another tab" })).toBeVisible();

  // This tab leaves the case without having touched it, and comes back to what the other tab made of it.
  await drawerOf(page).getByRole("treeitem", { name: "mine copy" }).click();
  await expect(desk.lines("Scripts").first()).toContainText("begun");
  await drawerOf(page).getByRole("treeitem", { name: "mine Pacific" }).click();
  await expect(desk.lines("Scripts").first()).toContainText("of the other tab");

  // Both go on: what is overwritten is told, and is in the history.
  await other.write("preRequest script", 'RGWDebugLog("again of the other tab")\n');
  await expect(other.log).toContainText("again of the other tab");
  await desk.write("preRequest script", 'RGWDebugLog("of this tab")\n');
  const told = { hasText: "Another tab had changed this case" };
  await expect
    .poll(async () => {
      const counts = [page, other.page].map((one) => one.getByRole("alert").filter(told).count());
      return (await Promise.all(counts)).reduce((sum, each) => sum + each);
    })
    .toBeGreaterThan(0);
});
