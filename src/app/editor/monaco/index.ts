import "./features";
import "./languages";
import "./workers";

export { EditorView } from "./view";
