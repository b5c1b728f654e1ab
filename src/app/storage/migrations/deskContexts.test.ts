import { describe, expect, it } from "vitest";
import { giveEveryContextAText } from "./deskContexts";

const work = (settings: string) => ({
  draft: { name: "", texts: { preRequest: "x = 1", postRequest: "", request: "{}", settings } },
  example: null,
  edited: true,
});

describe("texts for every context", () => {
  it("are empty where there was no script", () => {
    const desk = giveEveryContextAText({ work: work("{"), aside: null });
    expect(desk).toMatchObject({
      work: {
        draft: { texts: { preRequest: "x = 1", background: "", getData: "", putData: "", settings: "{" } },
      },
      aside: null,
    });
  });

  it("are taken out of the settings, also of the draft put aside", () => {
    const settings = '{ "seed": 2, "scripts": { "getData": "y = 2" } }';
    const desk = giveEveryContextAText({ work: work("{}"), aside: work(settings) });
    expect(desk).toMatchObject({
      aside: { draft: { texts: { getData: "y = 2", settings: '{\n  "seed": 2\n}\n' } } },
    });
  });
});
