import { expectedGot } from "../issue";
import { described, z } from "./zod";

/** Parts separated by dots, none of which leads out of the folder of packages. */
const moduleName = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/;

const module = z.strictObject({
  name: described(
    z.string().check(
      z.refine((name) => moduleName.test(name), {
        error: (issue) => expectedGot("a module's name such as report or report.format", issue.input),
      }),
    ),
    { description: "As require takes it, for example report.format." },
  ),
  text: described(z.string(), { description: "Lua text of the module." }),
});

/** Lua modules of one's own, as if each were an installed package. */
export const modules = described(
  z.array(module).check((context) => {
    const names = context.value.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      context.issues.push({
        code: "custom",
        input: name,
        path: [index, "name"],
        message: `there is a module ${JSON.stringify(name)} already`,
      });
    });
  }),
  {
    description:
      "Lua modules of one's own, for scripts and collectors to require: each stands for an installed package.",
  },
);
