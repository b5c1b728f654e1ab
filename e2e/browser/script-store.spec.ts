import { expect, test } from "./desk";

test("a script is stored in radosgw-admin's words, for a tenant too, and outlives the page", async ({
  desk,
  page,
}) => {
  await page.getByRole("button", { name: "Store", exact: true }).click();
  const store = page.getByRole("dialog", { name: "Script store" });
  await store.getByRole("textbox", { name: "Another tenant" }).fill("acme");
  await page.keyboard.press("Enter");
  await store.getByRole("button", { name: "Put the postRequest script here: postRequest of acme" }).click();
  await expect(store).toContainText(
    "radosgw-admin script put --infile=acme-postRequest.lua --context=postRequest --tenant=acme --uid=admin",
  );
  await expect(store).toContainText("exit code 0");
  await page.reload();
  await desk.editorLoaded();
  await page.getByRole("button", { name: "Store", exact: true }).click();
  await expect(store.getByRole("button", { name: "Remove postRequest of acme" })).toBeVisible();
});

test("a script that does not parse is refused in the release's words", async ({ desk, page }) => {
  await desk.write("preRequest script", "if x then");
  await page.getByRole("button", { name: "Store", exact: true }).click();
  const store = page.getByRole("dialog", { name: "Script store" });
  await store
    .getByRole("button", { name: "Put the preRequest script here: preRequest", exact: true })
    .click();
  await expect(store).toContainText("ERROR: script: 'preRequest.lua' has error:");
  await expect(store).toContainText("exit code 22");
  await expect(store.getByRole("button", { name: "Load preRequest into the editor" })).toBeHidden();
});

test("a case runs with the scripts that the store has for it, and the draft is one click away", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", 'RGWDebugLog("from the store")\n');
  await page.getByRole("button", { name: "Store", exact: true }).click();
  const store = page.getByRole("dialog", { name: "Script store" });
  await store
    .getByRole("button", { name: "Put the preRequest script here: preRequest", exact: true })
    .click();
  await expect(store.getByRole("row", { name: /^preRequest/ })).toContainText("1 line runs");
  await page.keyboard.press("Escape");
  await desk.write("preRequest script", 'RGWDebugLog("from the desk")\n');
  await expect(desk.log).toContainText("from the desk");
  await page.getByRole("button", { name: "Store", exact: true }).click();
  await store.getByRole("button", { name: "Run with the store" }).click();
  await expect(desk.log).toContainText("from the store");
  await expect(desk.log).not.toContainText("metadata entries");
  await page.getByRole("button", { name: "Back to my draft" }).click();
  await expect(desk.log).toContainText("from the desk");
});
