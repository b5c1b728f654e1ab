// @ts-expect-error plain JavaScript, run by Node
import { build } from "../build.mjs";

/** Before the first test that starts the command line in a process of its own. */
export default (): Promise<void> => build(["cli"]);
