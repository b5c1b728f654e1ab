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
