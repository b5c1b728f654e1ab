import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type Desk, expect, test } from "./desk";
import { field } from "./form";

/** Moves the focus by Tab, as far as a control, so that all on the way can be left. */
async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
  const label = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.closest("label")?.textContent ?? null;
    });
  for (let presses = 0; presses < 150 && (await label()) !== name; presses++) await page.keyboard.press(key);
  expect(await label()).toBe(name);
}

/** Goes to the search of the form and looks for something else. */
async function searchFor(page: Page, words: string): Promise<void> {
  await tabTo(page, "Search the fields", "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(words);
}

test("a put_obj with tags and a grant is built from nothing by keyboard, run, and its tag stands in the log", async ({
  desk,
  page,
}) => {
  const { keyboard } = page;
  await keyboard.press("ControlOrMeta+k");
  await keyboard.type("New, empty case");
  await keyboard.press("Enter");
  await keyboard.press("Alt+3");
  await expect(page.getByRole("region", { name: "Request", exact: true })).toBeFocused();

  await field(page, "RGWOp").waitFor();
  await tabTo(page, "RGWOp");
  await keyboard.type("put_obj");

  await searchFor(page, "tags of the object");
  await tabTo(page, "Tags, new key");
  await keyboard.type("team");
  await keyboard.press("Tab");
  await keyboard.type("blue");
  await keyboard.press("Enter");
  await expect(field(page, 'Tags["team"]')).toHaveValue("blue");

  await searchFor(page, "permission");
  await tabTo(page, "ObjectACL is there");
  await keyboard.press("Space");
  await tabTo(page, "Add a grant to ObjectACL.Grants");
  await keyboard.press("Enter");
  await expect(field(page, "ObjectACL.Grants.0.Type")).toBeFocused();
  await tabTo(page, "ObjectACL.Grants.0.Id");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("alice");
  await tabTo(page, "READ_ACP");
  await keyboard.press("Space");
  await expect(field(page, "ObjectACL.Grants.0.User.Id")).toHaveValue("alice");
  await expectAccessible(page, "a grant in the form");

  await keyboard.press("Alt+1");
  await desk.write(
    "preRequest script",
    'RGWDebugLog(Request.RGWOp .. " " .. Request.Tags["team"])\n' +
      "for id, grant in pairs(Request.ObjectACL.Grants) do RGWDebugLog(id .. grant.Permission) end\n",
  );
  await keyboard.press("ControlOrMeta+Enter");
  await expect(desk.log).toContainText("Lua INFO: put_obj blue");
  await expect(desk.log).toContainText("Lua INFO: alice11");
});

test("undo goes back through the form and the JSON alike", async ({ desk, page }) => {
  const length = field(page, "ContentLength");
  await length.fill("5 GiB");
  await length.press("Enter");
  await expect(length).toHaveValue("5368709120");
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

  await page.getByRole("button", { name: /^Operation put_obj/ }).click();
  await page.getByRole("combobox", { name: "Operations" }).fill("err_no_such_key");
  await expect(desk.rows().first()).toContainText("err_no_such_key");
  await page.keyboard.press("Enter");
  await expect(desk.verdict).toContainText("404");
  await length.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(field(page, "RGWOp")).toHaveValue("put_obj");
  await expect(desk.verdict).toContainText("200 OK");
});

test("changed fields are marked, and are reset one by one, by section and all", async ({ desk, page }) => {
  await expect(desk.log).toBeVisible();
  await field(page, "HTTP.Method").fill("POST");
  await field(page, "Dialect").selectOption("swift");
  await field(page, 'HTTP.Metadata["x-amz-meta-color"]').fill("green");
  await page.getByRole("button", { name: "Reset HTTP.Method" }).click();
  await expect(field(page, "HTTP.Method")).toHaveValue("PUT");
  await expect(field(page, "Dialect")).toHaveValue("swift");

  await page.getByRole("button", { name: "2 changed, show only these" }).click();
  await expect(field(page, "HTTP.Method")).toHaveCount(0);
  await page.getByRole("button", { name: "Reset HTTP, 1 changed" }).click();
  await page.getByRole("button", { name: "1 changed, show only these" }).click();
  await expect(field(page, 'HTTP.Metadata["x-amz-meta-color"]')).toHaveValue("red");
  await page.getByRole("button", { name: "Reset all fields" }).click();
  await expect(field(page, "Dialect")).toHaveValue("s3");
  await expect(page.getByRole("button", { name: /^Reset/ })).toHaveCount(0);
});

test("a mistake stands at its field and on its line, and is led to from the verdict", async ({
  desk,
  page,
}) => {
  await field(page, "Object.Size").fill("99999999999999999999");
  const sentence = "64 bits hold -9223372036854775808 to 9223372036854775807";
  await expect(page.getByRole("group", { name: "Fields of the request" })).toContainText(sentence);
  await expect(desk.verdict).toContainText(sentence);

  await page.getByRole("button", { name: "Fold all sections" }).click();
  await expect(field(page, "Object.Size")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Object 1 mistake/ })).toBeVisible();
  await desk.verdict.getByRole("button", { name: "Go to the field" }).click();
  await expect(field(page, "Object.Size")).toBeFocused();

  await desk.showJson();
  await desk.verdict.getByRole("button", { name: /^Go to line \d+/ }).click();
  await expect(desk.editor(/^Request fields/)).toBeFocused();
  // The line's text and what is wrong with it are wrapped where the panel is not wide.
  await expect(desk.lines("Request").filter({ hasText: "99999999999999999999" }).first()).toBeVisible();
  await expect(desk.lines("Request").filter({ hasText: "hold" }).first()).toBeVisible();
});

test("the operation's side shows what lies below, and what a gateway does not have is told", async ({
  desk,
  page,
}) => {
  await fillWithoutBucket(desk, page);
  await page.getByRole("tab", { name: "Operation" }).click();
  await page.getByRole("button", { name: "HTTP", exact: true }).click();
  const color = field(page, 'HTTP.Metadata["x-amz-meta-color"]');
  await expect(color).toHaveValue("red");
  await page.getByRole("button", { name: "Remove x-amz-meta-color from HTTP.Metadata" }).click();
  await page.getByRole("tab", { name: /^postRequest/ }).click();
  await desk.write(
    "postRequest script",
    'RGWDebugLog(tostring(Request.HTTP.Metadata["x-amz-meta-color"]))\n',
  );
  await expect(desk.log).toContainText("Lua INFO: nil");
  await expectAccessible(page, "an operation in the form");
  await page.getByRole("button", { name: "removed; keep it" }).click();
  await expect(desk.log).toContainText("Lua INFO: red");
});

test("the clock and the order of maps are set in a form, and a wrong one is marked there", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", 'RGWDebugLog(os.date("!%F %T"))\n');
  await page.getByRole("tab", { name: "Settings" }).click();
  const clock = page.getByRole("textbox", { name: "Clock", exact: true });
  await clock.fill("2026-03-04 05:06");
  await clock.press("Tab");
  await expect(desk.log).toContainText("Lua INFO: 2026-03-04 05:06:00");
  const seed = page.getByRole("textbox", { name: "Seed", exact: true });
  await seed.fill("x");
  await seed.press("Tab");
  await expect(seed).toHaveAttribute("aria-invalid", "true");
  await expect(desk.verdict).toContainText("seed: expected a number");
  await seed.fill("");
  await seed.press("Tab");
  await page.getByRole("combobox", { name: "pairs()" }).selectOption("shuffled");
  await expect(desk.verdict).toContainText("200 OK");
});

/** Gives preRequest a bucket, which Pacific's never has. */
async function fillWithoutBucket(desk: Desk, page: Page): Promise<void> {
  const form = page.getByRole("group", { name: "Fields of the request" });
  await page.getByRole("switch", { name: "Bucket is there" }).click();
  await field(page, "Bucket.Name").fill("photos");
  await expect(form).toContainText("Nil in preRequest on a real gateway.");
  await expect(form).toContainText("Nil until the bucket is loaded, which is after this context.");
  await page.getByRole("switch", { name: "Bucket is there" }).click();
  await expect(field(page, "Bucket.Name")).toHaveCount(0);
  await expect(desk.verdict).toContainText("200 OK");
}
