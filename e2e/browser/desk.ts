import { test as base, expect, type Locator, type Page } from "@playwright/test";
// @ts-expect-error plain JavaScript, run by Node
import { replaceText } from "../../scripts/lib/paste.mjs";

export { expect };

type EditorName = "preRequest script" | "postRequest script" | RegExp;

/** The page as a person sees it. */
export class Desk {
  readonly log: Locator;
  readonly response: Locator;
  readonly findings: Locator;
  readonly verdict: Locator;
  readonly run: Locator;
  readonly stop: Locator;

  constructor(readonly page: Page) {
    this.log = page.getByRole("region", { name: "Debug log" });
    this.response = page.getByRole("region", { name: "Response" });
    this.findings = page.getByRole("region", { name: "Findings" });
    this.verdict = page.getByRole("region", { name: "Result of the run" });
    this.run = page.getByRole("button", { name: "Run", exact: true });
    this.stop = page.getByRole("banner").getByRole("button", { name: "Stop" });
  }

  /** Opens the page and waits for the first run and for the editor. */
  async open(): Promise<void> {
    await this.page.goto("");
    await expect(this.verdict).toContainText("200 OK");
    await this.editorLoaded();
  }

  async editorLoaded(): Promise<void> {
    await expect(this.page.locator(".monaco-editor").first()).toBeVisible();
  }

  editor(name: EditorName): Locator {
    return this.page.getByRole("textbox", { name });
  }

  /** Shows the request's fields as JSON, which a form shows otherwise. */
  async showJson(): Promise<void> {
    await this.page.getByRole("button", { name: "JSON", exact: true }).click();
  }

  /** Replaces the whole text of an editor. */
  async write(name: EditorName, text: string): Promise<void> {
    await replaceText(this.editor(name), text);
  }

  /** The rows of an open list. */
  rows(): Locator {
    return this.page.getByRole("listbox").getByRole("option");
  }

  /** Turns "Run while typing" off, so that only the person runs. */
  async runByHand(): Promise<void> {
    await this.page.getByRole("switch", { name: "Run while typing" }).click();
  }

  async openExample(name: RegExp): Promise<void> {
    await this.page.getByRole("button", { name: "Examples", exact: true }).click();
    await this.page.getByRole("option", { name }).click();
  }

  /** The lines of a panel's editor as they stand on the page. */
  lines(panel: "Request" | "Scripts"): Locator {
    return this.page.getByRole("region", { name: panel, exact: true }).locator(".view-line");
  }
}

/** Gives each spec an open page. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const desk = new Desk(page);
    await desk.open();
    await use(desk);
  },
});
