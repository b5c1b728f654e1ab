import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type Desk, expect, test } from "./desk";

const drawer = (page: Page) => page.getByRole("complementary", { name: "Cases" });
const rows = (page: Page) => drawer(page).getByRole("treeitem");

async function openDrawer(page: Page): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  await expect(drawer(page)).toBeVisible();
}

/** A case file that expects a log line. */
function caseFile(name: string, logged: string, expected: string) {
  const scripts = { preRequest: `local said = ${JSON.stringify(logged)}\n\nRGWDebugLog(said)\n` };
  const expectation = { log: { preRequest: [`Lua INFO: ${expected}`] } };
  const text = JSON.stringify({ format: 1, name, release: "reef", scripts, expect: expectation });
  return { name: `${name}.case.json`, mimeType: "application/json", buffer: Buffer.from(text) };
}

async function importFiles(page: Page, files: ReturnType<typeof caseFile>[]): Promise<void> {
  await drawer(page).getByLabel("Case files or a zip").setInputFiles(files);
  await expect(rows(page)).toHaveCount(files.length);
}

test("all cases run, a failure tells what differs, and leads to the line that made it", async ({
  desk,
  page,
}) => {
  await openDrawer(page);
  await importFiles(page, [
    caseFile("good", "a", "a"),
    caseFile("bad", "b", "c"),
    caseFile("other", "d", "d"),
  ]);
  await drawer(page).getByRole("button", { name: "Run all" }).click();
  await expect(drawer(page).getByRole("status").first()).toContainText("1 failed of 3");
  await expect(page.getByRole("banner").getByRole("button", { name: "Cases 2/3" })).toBeVisible();

  await rows(page).filter({ hasText: "bad" }).click();
  const selected = drawer(page).getByRole("region", { name: "Selected case" });
  await expect(selected).toContainText("log.preRequest[0]");
  await expect(selected).toContainText('"Lua INFO: c"');
  await expect(selected).toContainText('"Lua INFO: b"');
  await expectAccessible(page, "a failed case");
  await selected.getByRole("button", { name: "Go to line 3, preRequest, which made this" }).click();
  await expect(desk.lines("Scripts").first()).toContainText('"b"');
  await expect(page.locator(".monaco-editor .line-numbers.active-line-number").first()).toHaveText("3");

  // What just happened becomes what is expected; the list's case changes with the draft.
  await page.getByRole("tab", { name: /^Expectations/ }).click();
  await desk.findings.getByRole("button", { name: "Expect what just happened…" }).click();
  const observed = desk.findings.getByRole("form", { name: "Expect what just happened" });
  await observed.getByRole("checkbox", { name: "Errors" }).uncheck();
  await expectAccessible(page, "what just happened");
  await observed.getByRole("button", { name: /^Expect these \d+$/ }).click();
  await expect(desk.findings).toContainText("log.preRequest[0]");
  await expect(desk.findings.getByRole("img", { name: "not met", exact: true })).toHaveCount(0);
  await expect(desk.findings).not.toContainText("error.preRequest");
  await desk.findings.getByRole("button", { name: "Edit" }).click();
  const form = desk.findings.getByRole("region", { name: "What the case expects" });
  await expectAccessible(page, "expectations in a form");
  await form.getByRole("textbox", { name: "Log of preRequest 1" }).fill("Lua INFO: z");
  await page.keyboard.press("Enter");
  await desk.findings.getByRole("button", { name: "Done" }).click();
  await expect(desk.findings.getByRole("img", { name: "not met", exact: true })).toHaveCount(1);
  await drawer(page).getByRole("button", { name: "Run all" }).click();
  await expect(drawer(page).getByRole("status").first()).toContainText("1 failed of 3");
});

test("cases are renamed, copied, moved and searched by keyboard, and are there after a reload", async ({
  desk,
  page,
}) => {
  await openDrawer(page);
  await importFiles(page, [caseFile("first", "a", "a"), caseFile("second", "b", "b")]);
  const tree = drawer(page).getByRole("tree", { name: "Cases" });
  await tree.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(rows(page)).toContainText(["second", "first"]);
  await page.keyboard.press("F2");
  const name = drawer(page).getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await name.fill("renamed");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toContainText(["second", "renamed"]);

  await drawer(page).getByRole("button", { name: "Duplicate" }).click();
  await expect(drawer(page).getByRole("textbox", { name: "Name" })).toHaveValue("renamed copy");
  await page.keyboard.press("Enter");
  await drawer(page).getByRole("combobox", { name: "Folder" }).fill("uploads/large");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toContainText(["second", "renamed", "uploads/large", "renamed copy"]);

  await drawer(page).getByRole("button", { name: "Delete" }).click();
  await expect(rows(page)).toContainText(["second", "renamed"]);
  await expect(drawer(page)).toContainText("“renamed copy” deleted.");
  await drawer(page).getByRole("button", { name: "Undo" }).click();

  await drawer(page).getByRole("searchbox", { name: "Search the cases" }).fill("uploads");
  await expect(rows(page)).toContainText(["uploads/large", "renamed copy"]);
  await page.reload();
  await desk.editorLoaded();
  await openDrawer(page);
  await expect(rows(page)).toContainText(["second", "renamed", "uploads/large", "renamed copy"]);

  const downloaded = page.waitForEvent("download");
  await drawer(page).getByRole("button", { name: "Export all" }).click();
  const zip = await (await downloaded).path();
  await drawer(page).getByLabel("Case files or a zip").setInputFiles(zip);
  await expect(drawer(page).getByRole("searchbox")).toHaveValue("");
  await expect(drawer(page).getByRole("status").first()).toHaveText("6 cases");
});

test("a thousand cases run with progress and can be stopped", async ({ desk, page }) => {
  await desk.editorLoaded();
  await openDrawer(page);
  const many = Array.from({ length: 1000 }, (_, at) =>
    caseFile(`case ${at}`, "a", at % 500 === 7 ? "b" : "a"),
  );
  await drawer(page).getByLabel("Case files or a zip").setInputFiles(many);
  const state = drawer(page).getByRole("status").first();
  await expect(state).toHaveText("1,000 cases");
  await drawer(page).getByRole("button", { name: "Run all" }).click();
  await expect(state).toContainText("2 failed of 1,000 in");
  await drawer(page).getByRole("button", { name: "Run all" }).click();
  await drawer(page).getByRole("button", { name: "Stop" }).click();
  await expect(drawer(page).getByRole("button", { name: "Run all" })).toBeVisible();
});

/** Two cases of the list, one of them open and edited, compared before and after. */
async function compareTwo(desk: Desk): Promise<void> {
  const { page } = desk;
  await openDrawer(page);
  await importFiles(page, [caseFile("one", "a", "a"), caseFile("two", "b", "b")]);
  await rows(page).filter({ hasText: "one" }).click();
  await desk.write("preRequest script", 'RGWDebugLog("a")\nRequest.Response.HTTPStatusCode = 403\n');
  await expect(desk.response).toContainText("403");
  await drawer(page).getByRole("tab", { name: "Compare" }).click();
  await drawer(page).getByRole("button", { name: "Compare 2 cases" }).click();
}

test("the first step that differs opens in the debugger", async ({ desk, page }) => {
  await compareTwo(desk);
  await drawer(page).getByText("two", { exact: true }).click();
  const step = drawer(page).getByRole("button", { name: /^Debug at step \d/ });
  const [, number] = /step (\d+)/.exec((await step.getAttribute("aria-label"))!)!;
  await step.click();
  await expect(page.getByRole("status", { name: "Debugger" })).toContainText(`Step ${number} of`);
  await expect(desk.lines("Scripts").first()).toContainText('"b"');
});

test("compare, mutants and nil-storm answer for the cases of the list", async ({ desk, page }) => {
  await compareTwo(desk);
  await expect(drawer(page).getByRole("status").first()).toContainText("1 flip of 2 cases");
  await drawer(page).getByText("two", { exact: true }).click();
  await expect(drawer(page).getByRole("region", { name: "Where they part" })).toContainText("RGWDebugLog");
  await expectAccessible(page, "a case that flips");
  await drawer(page).getByRole("combobox", { name: "After: scripts" }).selectOption("own");
  await drawer(page).getByRole("button", { name: "Compare 2 cases" }).click();
  await expect(drawer(page)).toContainText("Every case does the same on both sides, log and all.");

  await drawer(page).getByRole("tab", { name: "Mutants" }).click();
  await drawer(page).getByRole("button", { name: "Check 2 cases" }).click();
  await expect(drawer(page).getByRole("status").first()).toContainText(/% of \d+ mistakes noticed/);
  await expect(drawer(page)).toContainText("Your cases would not notice if");
  await expectAccessible(page, "mutants");

  await drawer(page).getByRole("tab", { name: "Nil-storm" }).click();
  await desk.page.keyboard.press("Escape");
  await desk.write("preRequest script", "local n = Request.Object.Name\nRGWDebugLog(n)\n");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Cases/ })
    .click();
  await drawer(page).getByRole("tab", { name: "Nil-storm" }).click();
  await drawer(page).getByRole("button", { name: "Search" }).click();
  await expect(drawer(page).getByRole("button", { name: "Search" })).toBeVisible();
  await expectAccessible(page, "nil-storm");
  await drawer(page).getByRole("button", { name: "Keep as a case" }).first().click();
  await expect(drawer(page).getByRole("button", { name: "Kept" })).toBeVisible();
  await drawer(page).getByRole("tab", { name: "Cases" }).click();
  await expect(rows(page)).toContainText(["nil-storm"]);
});

test("that the draft was kept is said for a while, and nothing is left to be closed", async ({
  desk,
  page,
}) => {
  await page.clock.install();
  await desk.editor("preRequest script").focus();
  await page.keyboard.press("ControlOrMeta+s");
  const said = page.getByText("The draft is in the list now.");
  await expect(said).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(said).toBeHidden();
});
