import * as z from "zod/mini";

const oldWork = z.looseObject({
  draft: z.looseObject({ texts: z.record(z.string(), z.string()) }),
});
const oldDesk = z.object({ work: oldWork, aside: z.nullable(oldWork) });
const settingsWithScripts = z.looseObject({ scripts: z.record(z.string(), z.string()) });

const contexts = ["background", "getData", "putData"];

/** Version 1 kept scripts of other contexts than preRequest and postRequest in the settings. */
export function giveEveryContextAText(kept: unknown): unknown {
  const { work, aside } = oldDesk.parse(kept);
  return { work: withTexts(work), aside: aside && withTexts(aside) };
}

function withTexts(work: z.infer<typeof oldWork>): unknown {
  const { draft } = work;
  const empty = Object.fromEntries(contexts.map((context) => [context, ""]));
  const texts = { ...empty, ...draft.texts, ...scriptsOutOfSettings(draft.texts.settings ?? "") };
  return { ...work, draft: { ...draft, texts } };
}

/** The scripts that settings hold and the settings without them; nothing where there are none, or no JSON. */
function scriptsOutOfSettings(text: string): Record<string, string> {
  const read = settingsWithScripts.safeParse(parse(text));
  if (!read.success) return {};
  const { scripts, ...settings } = read.data;
  return { ...scripts, settings: `${JSON.stringify(settings, null, 2)}\n` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
