import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { Debugger, denying } from "./debugger";
import { type Desk, expect, test } from "./desk";

const themes = ["light", "dark", "contrast"] as const;

/** Everything that opens over the page, by the button that opens it. */
const popovers = ["Examples", "Import…", "Reference", "Share", "Store", "Help"];

async function finish(desk: Desk, script: string, said: string): Promise<void> {
  await desk.write("preRequest script", script);
  await expect(desk.verdict).toContainText(said);
}

async function openAndClose(page: Page, name: string, check: () => Promise<void>): Promise<void> {
  const button = page.getByRole("button", { name: new RegExp(`^${name}`) }).first();
  if (!(await button.isVisible())) return;
  await button.click();
  await expect(page.locator(":popover-open").first()).toBeVisible();
  await check();
  await page.keyboard.press("Escape");
}

for (const theme of themes) {
  test(`axe finds nothing to mend in any state: ${theme}`, async ({ desk, page }) => {
    test.slow();
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    const check = (state: string) => expectAccessible(page, `${theme}, ${state}`);
    await check("first visit");
    for (const tab of await desk.findings.getByRole("tab").all()) {
      await tab.click();
      await check(`findings, ${await tab.textContent()}`);
    }
    for (const tab of await page
      .getByRole("region", { name: "Request", exact: true })
      .getByRole("tab")
      .all()) {
      await tab.click();
      await check(`request, ${await tab.textContent()}`);
    }
    for (const name of popovers) await openAndClose(page, name, () => check(name));
    await page.getByRole("button", { name: /^Cases/ }).click();
    const drawer = page.getByRole("complementary", { name: "Cases" });
    for (const tab of await drawer.getByRole("tablist", { name: "Cases" }).getByRole("tab").all()) {
      await tab.click();
      await check(`cases, ${await tab.textContent()}`);
    }
    await drawer.getByRole("button", { name: "Close the cases" }).click();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(desk.rows().first()).toBeVisible();
    await check("commands");
    await page.keyboard.press("Escape");
    await finish(desk, "local a = nil + 1\n", "attempt to perform arithmetic");
    await check("a script's error");
    await finish(desk, denying, "200 OK");
    await page.getByRole("button", { name: "Debug", exact: true }).click();
    const debug = new Debugger(desk);
    await expect(debug.dock).toContainText("step 1");
    await debug.button("Step over").click();
    await check("debugging");
    await page.getByRole("button", { name: "End debugging" }).first().click();
    await finish(desk, "while true do end\n", "Running for");
    await check("running");
    await desk.stop.click();
    await check("stopped");
  });
}

test.describe("on a narrow screen", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("axe finds nothing to mend, and what is touched is 24 px at least", async ({ desk, page }) => {
    test.slow();
    for (const panel of ["Request", "Log", "Response", "Findings", "Script"]) {
      await page.getByRole("tablist", { name: "Panels" }).getByRole("tab", { name: panel }).tap();
      await expectAccessible(page, `narrow, ${panel}`);
      expect.soft(await tooSmall(page), `narrow, ${panel}: targets under 24 px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await desk.write("preRequest script", denying);
    await page.getByRole("button", { name: "Debug", exact: true }).tap();
    await expect(page.getByRole("region", { name: "Debugger", exact: true })).toContainText("step 1");
    await expectAccessible(page, "narrow, debugging");
    expect.soft(await tooSmall(page), "narrow, debugging: targets under 24 px").toEqual([]);
  });
});

/** Controls smaller than WCAG 2.2 asks for (2.5.8), but for those inside of a text. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, input, a[href], [role=tab], [role=switch]")]
      .filter((each) => each.ariaHidden !== "true")
      .filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".monaco-editor, p"),
      )
      .filter((each) => !each.matches(".skip, .unseen, .unseen *"))
      .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(
        ({ each, box }) =>
          `${each.className || each.outerHTML.slice(0, 80)} “${(each.ariaLabel || each.textContent)?.slice(0, 30)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
      ),
  );
}
