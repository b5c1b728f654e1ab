import "./features";
import "./languages";
import "./workers";
import { bindKeys } from "./keys";

export { modelOf, stepBack } from "./models";
export { EditorView } from "./view";

bindKeys();
