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
