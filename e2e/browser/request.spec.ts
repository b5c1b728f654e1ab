import { expect, test } from "./desk";

test("a mistake in the request's JSON is marked at its place and nothing is run", async ({ desk, page }) => {
  await desk.showJson();
  await desk.write(/^Request fields/, '{\n  "RGWOp": put_obj\n}\n');
  await expect(desk.verdict).toContainText("The JSON cannot be read; nothing was run.");
  await expect(desk.lines("Request").nth(1)).toContainText("not JSON");
  await expect(page.getByRole("tab", { name: /Request.*1 mistake/ })).toBeVisible();
  await desk.verdict.getByRole("button", { name: /Go to line 2/ }).click();
  await expect(desk.editor(/^Request fields/)).toBeFocused();
});

test("a field of a wrong type and an unknown field are each marked at their line", async ({ desk }) => {
  await desk.showJson();
  await desk.write(
    /^Request fields/,
    '{\n  "RGWOp": "put_obj",\n  "ContentLength": "12x",\n  "Buckt": null\n}\n',
  );
  await expect(desk.verdict).toContainText("The case has 2 mistakes; nothing was run.");
  await expect(desk.verdict).toContainText('request.ContentLength: expected an integer, got "12x"');
  // Each stands behind its line, or under it where the panel is not wide.
  await expect(desk.lines("Request").filter({ hasText: "expected" })).toHaveCount(1);
  await expect(desk.lines("Request").filter({ hasText: "there" })).toHaveCount(1);
});

test("mistakes are marked as well while only the person runs", async ({ desk }) => {
  await desk.runByHand();
  await desk.showJson();
  await desk.write(/^Request fields/, "{\n");
  await expect(desk.lines("Request").first()).toContainText("not");
});

test("a preset puts in a recorded request and what the operation does to it", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOp)\n");
  await page.getByRole("button", { name: /^Operation put_obj/ }).click();
  await page.getByRole("combobox", { name: "Operations" }).fill("list_bucket");
  await expect(desk.rows().first()).toContainText("list_bucket");
  await page.keyboard.press("Enter");
  await expect(desk.log).toContainText("Lua INFO: list_bucket");
  await expect(page.getByRole("button", { name: /^Operation list_bucket/ })).toBeVisible();
});

test("the form and the JSON edit the same fields", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOp .. tostring(Request.SwiftAccountName))\n");
  await page.getByLabel("RGWOp", { exact: true }).fill("from_the_form");
  await expect(desk.log).toContainText("Lua INFO: from_the_formnil");
  await desk.showJson();
  await expect(desk.lines("Request").nth(1)).toContainText("from_the_form");
  await desk.write(/^Request fields/, '{ "RGWOp": "from_json", "SwiftAccountName": "!" }\n');
  await expect(desk.log).toContainText("Lua INFO: from_json!");
  await page.getByRole("button", { name: "Form", exact: true }).click();
  await expect(page.getByLabel("RGWOp", { exact: true })).toHaveValue("from_json");
});
