import "./features";
import "./languages";
import "./workers";

export { modelOf, stepBack } from "./models";
export { EditorView } from "./view";
