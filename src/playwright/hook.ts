import { expect, type Locator, type Page } from "@playwright/test";
import { type Case, type CaseResult, runCase, urlOf, writeLink } from "../runtime";

export type { OpenOptions } from "./load";

/** A case that is open in the page. */
export class Hook {
  /** The page's debug log: `await expect(hook.log).toContainText("Lua INFO: hello")`. */
  readonly log: Locator;
  /** The fields of the response and what the client gets. */
  readonly response: Locator;
  /** The way of the request, and what went wrong. */
  readonly verdict: Locator;
  /** The case, with what was laid over it. */
  readonly case: Case;
  #result: CaseResult | null = null;

  /** Made by `moonhook.open`. */
  constructor(
    readonly page: Page,
    aCase: Case,
  ) {
    this.case = aCase;
    this.log = page.getByRole("region", { name: "Debug log" });
    this.response = page.getByRole("region", { name: "Response" });
    this.verdict = page.getByRole("region", { name: "Result of the run" });
  }

  /**
   * Opens the case by its link, which does not run it.
   * @throws Error where the case is longer than a link may be
   */
  async open(url: string): Promise<void> {
    const written = writeLink(this.case);
    if (!written.ok) throw new Error(written.message);
    await this.page.goto(urlOf(written.link, url));
    await expect(this.#banner).toBeVisible();
  }

  /** Runs the case in the page, waits until it has ended there, and gives the result: the same, byte for byte. */
  async run(): Promise<CaseResult> {
    this.#result = runCase(this.case);
    await this.#banner.getByRole("button", { name: /^Run (it|again)\b/ }).click();
    await expect(this.#banner.getByRole("button", { name: /^Run again\b/ })).toBeVisible();
    await expect(this.page.getByRole("banner").getByRole("button", { name: "Stop" })).toBeHidden();
    const { http } = this.#result;
    if (http) await expect(this.response).toContainText(`${http.status}`);
    return this.#result;
  }

  /** What the last run gave. */
  get result(): CaseResult {
    if (this.#result) return this.#result;
    throw new Error("the hook has not run: call run() first");
  }

  get #banner(): Locator {
    return this.page.getByRole("complementary", { name: "Came by a link" });
  }
}
