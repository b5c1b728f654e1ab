// Monaco 0.57.0 leaves the suggestions themselves out of features/suggest/register.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "./suggestions.css";
import { StandaloneServices } from "monaco-editor/editor/standalone/browser/standaloneServices";
import { IStorageService } from "monaco-editor/platform/storage/common/storage";

/** Monaco's StorageScope.PROFILE and StorageTarget.USER, enumerations that are gone from what it ships. */
const [profile, user] = [0, 0];

/** Room for what is known of a suggestion beside the list. */
const wide = matchMedia("(width >= 900px)");

// What Monaco remembers after a person opens it; Ctrl+Space folds it away.
StandaloneServices.get(IStorageService).store("expandSuggestionDocs", wide.matches, profile, user);
