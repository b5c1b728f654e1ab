import type { Page } from "@playwright/test";
import { Debugger, denying } from "./debugger";
import { type Desk, expect, test } from "./desk";

/** Uses every part of the page once. */
async function useEverything(desk: Desk, page: Page): Promise<void> {
  for (const panel of ["Request", "Findings"])
    for (const tab of await page.getByRole("region", { name: panel, exact: true }).getByRole("tab").all())
      await tab.click();
  await page.getByRole("tab", { name: "Request", exact: true }).click();
  for (const name of [/^Examples/, /^Operation/, /^Import/, /^Reference/, /^Share/, /^Store/, /^Help/]) {
    await page.getByRole("button", { name }).first().click();
    await expect(page.locator(":popover-open").first()).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: /^Cases/ }).click();
  const drawer = page.getByRole("complementary", { name: "Cases" });
  for (const tab of await drawer.getByRole("tablist", { name: "Cases" }).getByRole("tab").all())
    await tab.click();
  await drawer.getByRole("button", { name: "Close the cases" }).click();
  for (const theme of ["dark", "contrast", "light"])
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
  await desk.write("preRequest script", denying);
  await expect(desk.log).toContainText("look 3");
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  const debug = new Debugger(desk);
  await expect(debug.dock).toContainText("step 1");
  await debug.button("Step over").click();
  await expect(debug.dock).toContainText("step 2");
}

test("no request leaves the origin, and nothing breaks the page's policy, whatever is used", async ({
  page,
  desk,
  baseURL,
}) => {
  test.slow();
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
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} in ${sourceFile}`),
    ),
  );
  await desk.open();
  await useEverything(desk, page);
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});

test("page and server send one policy: own origin only, and no script in the page", async ({ page }) => {
  const answer = await page.goto("");
  const sent = answer!.headers()["content-security-policy"]!;
  const written = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(sent).toBe(`${written}; frame-ancestors 'none'`);
  const directives = new Map(written!.split("; ").map((each) => [each.split(" ")[0], each]));
  expect(directives.get("connect-src")).toBe("connect-src 'self'");
  expect(directives.get("script-src")).toBe("script-src 'self'");
  expect(directives.get("default-src")).toBe("default-src 'self'");
  expect(await page.locator("script:not([src])").count()).toBe(0);
  const ran = await page.evaluate(async () => {
    const fetched = await fetch("https://example.org/").then(
      () => true,
      () => false,
    );
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    return { fetched, injected: "injected" in window };
  });
  expect(ran).toEqual({ fetched: false, injected: false });
});
