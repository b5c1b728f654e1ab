import type { Page } from "@playwright/test";
import { expect, test } from "./desk";

/** Whether the tour's frame stands around an element, within 8 px. */
async function isAround(page: Page, selector: string): Promise<boolean> {
  const frame = (await page.locator(".tour-frame").boundingBox())!;
  const box = (await page.locator(selector).boundingBox())!;
  return (["x", "y", "width", "height"] as const).every((side) => Math.abs(frame[side] - box[side]) < 8);
}

test("the tour is offered, goes on by keyboard, and is not offered again", async ({ desk, page }) => {
  await page.getByRole("button", { name: "Take the tour" }).click();
  for (const title of ["The request", "The hook", "What radosgw does", "Five releases", "The debugger"]) {
    const card = page.getByRole("dialog", { name: title });
    await expect(card).toBeFocused();
    await expect(page.locator(".tour-frame:popover-open")).toHaveCount(1);
    if (title === "The hook") await expect.poll(() => isAround(page, "#script")).toBe(true);
    await card.getByRole("button", { name: /^(Next|Done)$/ }).press("Enter");
  }
  await expect(page.locator(".tour-frame")).toHaveCount(0);
  await page.reload();
  await expect(desk.log).toContainText("Lua INFO");
  await expect(page.getByRole("button", { name: "Take the tour" })).toHaveCount(0);
});

test("the documents are read beside the page, and lead to each other", async ({ desk, page }) => {
  await expect(desk.log).toContainText("Lua INFO");
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Read the documentation" }).click();
  const docs = page.getByRole("complementary", { name: "Documentation" });
  await expect(docs.getByRole("heading", { name: "Quick start" })).toBeVisible();
  await docs.getByRole("link", { name: "debug it" }).click();
  await expect(docs.getByRole("heading", { level: 1 })).toHaveText("Debugging a hook");
  await docs.getByRole("combobox", { name: "Document" }).selectOption("Case format");
  await expect(docs.getByRole("table").first()).toContainText("luaVersion");
  await page.keyboard.press("Escape");
  await expect(docs).toBeHidden();
});
