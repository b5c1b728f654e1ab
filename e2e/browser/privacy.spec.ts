import { expect, test } from "@playwright/test";
import { Desk } from "./desk";

test("no request leaves the origin, and nothing breaks the page's policy", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(baseURL!).origin && protocol !== "data:") elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  page.on("pageerror", (error) => refused.push(error.message));
  const desk = new Desk(page);
  await desk.open();
  await desk.write("preRequest script", 'RGWDebugLog("here")\n');
  await expect(desk.log).toContainText("Lua INFO: here");
  await page.getByRole("button", { name: /^Operation/ }).click();
  await expect(desk.rows().first()).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});

test("the page's policy lets it talk to its own origin only", async ({ page }) => {
  await page.goto("");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  const blocked = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => false,
      () => true,
    ),
  );
  expect(blocked).toBe(true);
});
