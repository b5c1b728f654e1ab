import { Debugger } from "./debugger";
import { expect, test } from "./desk";

test("a screen reader finds the results by their names", async ({ desk }) => {
  await expect(desk.log).toMatchAriaSnapshot(`
    - region "Debug log":
      - heading "Debug log" [level=2]
      - button "Copy the debug log"
      - log "Debug log":
        - text: /Lua INFO/
        - button /What wrote the line/
        - button /Go to line \\d+, postRequest/
  `);
  await expect(desk.response).toMatchAriaSnapshot(`
    - region "Response":
      - heading "Response" [level=2]
      - term: HTTPStatusCode
      - definition: "200"
      - heading "The client gets" [level=3]
      - paragraph:
        - button "What wrote the status that the client gets?"
  `);
  await expect(desk.findings).toMatchAriaSnapshot(`
    - region "Findings":
      - tablist "Findings":
        - tab /Changes/ [selected]
        - tab "Releases"
        - tab "Ops log"
        - tab /Expectations/
      - tabpanel /Changes/:
        - table "Changes":
          - rowgroup:
            - row:
              - columnheader "field"
              - columnheader "before"
              - columnheader "after"
              - columnheader "line"
          - rowgroup:
            - row:
              - cell /Request\\.HTTP\\.Metadata/
              - cell "nil":
                - deletion
              - cell:
                - insertion
              - cell:
                - button /What wrote Request/
                - button /Go to line \\d+, preRequest, which wrote/
  `);
});

test("a screen reader finds the parts of the debugger, and a variable says no more than its value", async ({
  desk,
  page,
}) => {
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  const debug = new Debugger(desk);
  await expect(debug.dock).toContainText("step 1");
  await expect(debug.dock).toMatchAriaSnapshot(`
    - region "Debugger":
      - separator "Height of the debugger"
      - status "Debugger": /Before the first line/
      - toolbar "Debugger":
        - button "Continue backwards"
        - button "Step back"
        - button "Continue"
        - button "Step over"
        - button "End debugging"
      - slider "Step of the run"
      - region "Call stack":
        - list "Call stack":
          - listitem:
            - button /main chunk/
      - region "Variables":
        - tree "Variables":
          - treeitem "Request" [expanded] [level=1]
          - treeitem /^RGWOp = "put_obj"$/ [level=2]:
            - button "What wrote Request.RGWOp?"
            - button "Set Request.RGWOp"
            - button "Stop at every write of Request.RGWOp"
      - region "Watch and breakpoints":
        - tablist "Debugger":
          - tab "Watch" [selected]
          - tab "Breakpoints"
          - tab "What wrote"
      - region "Console":
        - log "Console"
  `);
});

test("a screen reader finds its way in the drawers", async ({ page, desk }) => {
  await expect(desk.run).toBeVisible();
  await page.getByRole("button", { name: /^Cases/ }).click();
  await expect(page.getByRole("complementary", { name: "Cases" })).toMatchAriaSnapshot(`
    - complementary "Cases":
      - tablist "Cases":
        - tab "Cases" [selected]
        - tab "History"
        - tab "Compare"
        - tab "Mutants"
        - tab "Nil-storm"
      - button "Close the cases"
      - tabpanel "Cases":
        - button "Run all" [disabled]
        - searchbox "Search the cases"
        - button "Add the draft"
  `);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Read the documentation" }).click();
  await expect(page.getByRole("complementary", { name: "Documentation" })).toMatchAriaSnapshot(`
    - complementary "Documentation":
      - combobox "Document"
      - button "Close the documentation"
      - region "Document":
        - heading "Quick start" [level=1]
  `);
});
