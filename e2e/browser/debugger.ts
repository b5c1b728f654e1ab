import type { Locator } from "@playwright/test";
import { test as base, type Desk, expect } from "./desk";

export { expect };

/** Denies what is in a protected bucket; the case's put_obj knows no bucket before the operation. */
export const denying = `local protected = { photos = true }

local function deny(why)
  Request.Response.HTTPStatusCode = 403
  Request.Response.Message = why
end

local bucket = Request.Bucket and Request.Bucket.Name or "photos"
for i = 1, 3 do
  RGWDebugLog("look " .. i)
end
if protected[bucket] then
  deny(bucket .. " is protected")
end
`;

/** The page's debugger as a person sees it. */
export class Debugger {
  readonly dock: Locator;
  /** What a screen reader is told. */
  readonly said: Locator;
  /** What it is told of breakpoints. */
  readonly told: Locator;
  readonly timeline: Locator;
  readonly stack: Locator;
  readonly variables: Locator;
  readonly console: Locator;

  constructor(readonly desk: Desk) {
    const { page } = desk;
    this.dock = page.getByRole("region", { name: "Debugger", exact: true });
    this.said = page.getByRole("status", { name: "Debugger" });
    this.told = page.getByRole("status", { name: "Breakpoints" });
    this.timeline = page.getByRole("slider", { name: "Step of the run" });
    this.stack = page.getByRole("list", { name: "Call stack" });
    this.variables = page.getByRole("tree", { name: "Variables" });
    this.console = page.getByRole("log", { name: "Console" });
  }

  button(name: string): Locator {
    return this.dock.getByRole("button", { name, exact: true });
  }

  /** Puts the caret of the script's editor on a line, by keys. */
  async caretTo(line: number): Promise<void> {
    const { page } = this.desk;
    await this.desk.editor("preRequest script").focus();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let at = 1; at < line; at++) await page.keyboard.press("ArrowDown");
  }
}

/** Gives each spec the denying script on the desk, and its debugger. */
export const test = base.extend<{ debug: Debugger }>({
  debug: async ({ desk }, use) => {
    await desk.write("preRequest script", denying);
    await expect(desk.lines("Scripts").first()).toContainText("local protected");
    await use(new Debugger(desk));
  },
});
