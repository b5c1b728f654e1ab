import EditorWorker from "monaco-editor/editor/editor.worker?worker";

/** The editor's own worker, bundled; it finds words and computes differences. */
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
