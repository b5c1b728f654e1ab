import type { Page } from "@playwright/test";
import { expect, test } from "./desk";

const drawer = (page: Page) => page.getByRole("complementary", { name: "Cases" });
const rows = (page: Page) => drawer(page).getByRole("treeitem");

/** Files of the browser's own folder, which stands for one of this machine. */
async function writeFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([path, content]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("hooks", {
        create: true,
      });
      const file = await folder.getFileHandle(path!, { create: true });
      const stream = await file.createWritable();
      await stream.write(content!);
      await stream.close();
    },
    [name, text],
  );
}

async function readFile(page: Page, name: string): Promise<string> {
  return page.evaluate(async (path) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("hooks");
    return (await (await folder.getFileHandle(path)).getFile()).text();
  }, name);
}

const caseText = (name: string, script: string) =>
  JSON.stringify({ format: 1, name, release: "reef", scripts: { preRequest: script } });

test("cases live in a folder: they are read, saved back, and changes on disk are noticed", async ({
  desk,
  page,
}) => {
  await writeFile(page, "tag.case.json", caseText("tag uploads", 'RGWDebugLog("from disk")'));
  await page.evaluate(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle("hooks"),
    });
  });
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  await drawer(page).getByRole("button", { name: "Open a folder…" }).click();
  await expect(rows(page)).toContainText(["hooks", "tag uploads"]);
  await expect(drawer(page).getByRole("button", { name: "hooks is saved" })).toBeDisabled();

  await rows(page).filter({ hasText: "tag uploads" }).click();
  await expect(desk.log).toContainText("from disk");
  await desk.write("preRequest script", 'RGWDebugLog("changed here")\n');
  await drawer(page).getByRole("button", { name: "Save 1 to hooks" }).click();
  await expect(drawer(page).getByRole("button", { name: "hooks is saved" })).toBeDisabled();
  expect(await readFile(page, "tag.case.json")).toContain("changed here");

  // Changed on disk only: it is read again. In both places: nothing is lost, and the page says so.
  await writeFile(page, "tag.case.json", caseText("tag uploads", 'RGWDebugLog("changed on disk")'));
  await expect(desk.log).toContainText("Lua INFO: changed on disk");
  await desk.write("preRequest script", 'RGWDebugLog("again here")\n');
  await expect(drawer(page).getByRole("button", { name: "Save 1 to hooks" })).toBeEnabled();
  await writeFile(page, "tag.case.json", caseText("tag uploads", 'RGWDebugLog("again on disk")'));
  await expect(page.getByRole("alert").filter({ hasText: "1 changed here and on disk" })).toBeVisible();
  await expect(desk.lines("Scripts").first()).toContainText("again here");
  await drawer(page).getByRole("tab", { name: "History" }).click();
  await drawer(page)
    .getByRole("button", { name: /preRequest/ })
    .first()
    .click();
  await expect(drawer(page).getByRole("region", { name: "preRequest" })).toContainText("again on disk");

  // The folder is there after a reload.
  await page.reload();
  await desk.editorLoaded();
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  await drawer(page).getByRole("button", { name: "Save 1 to hooks" }).click();
  await expect(drawer(page).getByRole("button", { name: "hooks is saved" })).toBeDisabled();
  expect(await readFile(page, "tag.case.json")).toContain("again here");
});

test("cases of one folder go along in a link, and are kept together", async ({ desk, page }) => {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  const chooser = drawer(page).getByLabel("Case files or a zip");
  await chooser.setInputFiles(
    ["one", "two", "three"].map((name) => ({
      name: `${name}.json`,
      mimeType: "application/json",
      buffer: Buffer.from(caseText(name, `RGWDebugLog("${name}")`)),
    })),
  );
  await rows(page).filter({ hasText: "one" }).click();
  for (const name of ["one", "two", "three"]) {
    await rows(page).filter({ hasText: name }).click();
    await drawer(page).getByRole("combobox", { name: "Folder" }).fill("suite");
    await page.keyboard.press("Enter");
    await expect(drawer(page).getByRole("combobox", { name: "Folder" })).toHaveValue("suite");
  }
  await expect(desk.log).toContainText("three");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Share" });
  await form.getByRole("checkbox", { name: "The 2 other cases of its folder" }).check();
  await expect(form).toContainText("2 more cases");
  await expect(form.getByRole("textbox", { name: "Link", exact: true })).toHaveValue(/#1\./);
  const link = await form.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  await page.keyboard.press("Escape");
  await page.evaluate((to) => {
    location.href = to;
  }, link);
  const banner = page.getByRole("complementary", { name: "Came by a link" });
  await expect(banner).toContainText("2 more cases");
  await banner.getByRole("button", { name: "Keep all 3" }).click();
  await expect(rows(page)).toContainText(["from a link/three", "three", "one", "two", "suite"]);
});
