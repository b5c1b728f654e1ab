import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { Debugger } from "./debugger";
import { Desk, expect, test } from "./desk";

const script = 'RGWDebugLog("from a link " .. Request.RGWOp)\n';

/** Shares the draft and gives the link, as a person would copy it. */
async function share(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(link).toHaveValue(/#1p?\.[\w-]+Z$/);
  const value = await link.inputValue();
  await page.keyboard.press("Escape");
  return value;
}

const banner = (page: Page) => page.getByRole("complementary", { name: "Came by a link" });

test("a link opens in a fresh profile, says what it holds, and runs when one says so", async ({
  desk,
  page,
  browser,
}) => {
  await desk.write("preRequest script", script);
  await page.getByRole("textbox", { name: "Name of the case" }).fill("my hook");
  await expect(desk.log).toContainText("from a link");
  expect(page.url()).not.toContain("#");
  const link = await share(page);
  expect(link.length).toBeLessThan(2000);

  const other = await browser.newContext();
  const fresh = new Desk(await other.newPage());
  await fresh.page.goto(link);
  await expect(banner(fresh.page)).toContainText("my hook came by a link and has not run");
  await expect(banner(fresh.page)).toContainText("preRequest and postRequest scripts");
  await fresh.editorLoaded();
  await expect(fresh.lines("Scripts").first()).toContainText("from a link");
  await expect(fresh.verdict).toContainText("Run the case to see");
  await expect(fresh.log).not.toContainText("from a link");

  // Typing runs nothing either; a reload keeps what was typed and still runs nothing.
  await fresh.write("preRequest script", `-- looked at\n${script}`);
  await expect(fresh.lines("Scripts").first()).toContainText("looked at");
  await fresh.page.reload();
  await fresh.editorLoaded();
  await expect(fresh.lines("Scripts").first()).toContainText("looked at");
  await expect(banner(fresh.page)).toContainText("has not run");

  await expectAccessible(fresh.page, "a case that came by a link");
  await banner(fresh.page).getByRole("button", { name: "Run it" }).click();
  await expect(fresh.log).toContainText("Lua INFO: from a link");
  await banner(fresh.page).getByRole("button", { name: "Keep it" }).click();
  await expect(banner(fresh.page)).toBeHidden();
  expect(fresh.page.url()).not.toContain("#");
  await fresh.page.reload();
  await expect(fresh.log).toContainText("Lua INFO: from a link");
  await other.close();
});

test("a link that is put into the address of the open page leaves one's own work a click away", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", script);
  await expect(desk.log).toContainText("from a link");
  const link = await share(page);
  await desk.write("preRequest script", 'RGWDebugLog("my own")\n');
  await expect(desk.log).toContainText("my own");
  await page.evaluate((to) => {
    location.href = to;
  }, link);
  await expect(banner(page)).toContainText("has not run");
  await expect(desk.lines("Scripts").first()).toContainText("from a link");
  await banner(page).getByRole("button", { name: "Back to my own work" }).click();
  await expect(desk.log).toContainText("Lua INFO: my own");
  await expect(banner(page)).toBeHidden();
  expect(page.url()).not.toContain("#");
});

test("a damaged or hostile link is refused in one sentence, and nothing of it runs", async ({ page }) => {
  const desk = new Desk(page);
  const said = (words: RegExp) => page.getByRole("alert").filter({ hasText: words });
  await page.goto("#1.abcdefZ");
  await expect(said(/^This link is damaged: its checksum does not fit; copy it again\.$/)).toBeVisible();
  // One's own page is there all the same.
  await expect(desk.verdict).toContainText("200 OK");
  const polluting = '{"format":1,"release":"reef","scripts":{},"__proto__":{"polluted":1}}';
  for (const [hash, message] of [
    ["#1.abcdef", /^This link is cut/],
    ["#9.abcdefZ", /^This link is of version 9, which this Moonhook does not know/],
    [`#1.${"A".repeat(70_000)}Z`, /^This link has 70,004 characters, more than the 65,536/],
    [`#case=${encodeURIComponent(polluting)}`, /^This link holds no valid case: /],
    ["#case=%FF", /^This link is damaged: its percent-encoding/],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(said(message)).toBeVisible();
  }
  await expect(banner(page)).toBeHidden();
  expect(await page.evaluate(() => "polluted" in {})).toBe(false);
  // Of two links the later one counts, as with the browser's way back.
  const passphrase = page.getByRole("form", { name: "A link with a passphrase" });
  await page.evaluate(() => {
    location.hash = "#1p.abcdefZ";
  });
  await expect(passphrase).toBeVisible();
  await expect(said(/^This link/)).toBeHidden();
  await page.evaluate(() => {
    location.hash = "#1.abcdef";
  });
  await expect(said(/^This link is cut/)).toBeVisible();
  await expect(passphrase).toBeHidden();
});

test("a passphrase keeps a link shut; another tool's case opens without running", async ({ desk, page }) => {
  await desk.write("preRequest script", script);
  await expect(desk.log).toContainText("from a link");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Share" });
  await expect(form.getByText(/characters? of the 2,000/)).toBeVisible();
  await form.getByRole("textbox", { name: "Passphrase" }).fill("open sesame");
  await form.getByRole("button", { name: "Lock" }).click();
  const field = form.getByRole("textbox", { name: "Link", exact: true });
  await expect(field).toHaveValue(/#1p\.[\w-]+Z$/);
  const link = await field.inputValue();
  await page.keyboard.press("Escape");

  await page.evaluate((to) => {
    location.href = to;
  }, link);
  const sealed = page.getByRole("form", { name: "A link with a passphrase" });
  await sealed.getByLabel("Passphrase of the link").fill("wrong");
  await sealed.getByRole("button", { name: "Open it" }).click();
  await expect(sealed.getByRole("alert")).toHaveText("This passphrase does not open this link.");
  await sealed.getByLabel("Passphrase of the link").fill("open sesame");
  await sealed.getByRole("button", { name: "Open it" }).click();
  await expect(banner(page)).toContainText("has not run");

  const written = { format: 1, name: "from a tool", release: "squid", scripts: { preRequest: "x = 1" } };
  await page.evaluate((json) => {
    location.hash = `#case=${encodeURIComponent(json)}`;
  }, JSON.stringify(written));
  await expect(banner(page)).toContainText("from a tool came by a link");
  await expect(banner(page)).toContainText("for Squid 19.2");
});

test("a link opens paused, at the step where it was shared", async ({ desk, page, browser }) => {
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  const debug = new Debugger(desk);
  await expect(debug.dock).toContainText("step 1");
  await debug.button("Step over").click();
  await expect(debug.dock).toContainText("step 2");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Share" })).toContainText("a pause at step 2");
  const field = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(field).toHaveValue(/#1\./);
  const link = await field.inputValue();

  const other = await browser.newContext();
  const fresh = new Desk(await other.newPage());
  await fresh.page.goto(link);
  await banner(fresh.page).getByRole("button", { name: "Debug at step 2" }).click();
  await expect(new Debugger(fresh).dock).toContainText("step 2");
  await other.close();
});
