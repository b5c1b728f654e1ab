import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { pagePolicy } from "../../src/cli/serve/policy";
import { policyTag } from "./policy";

const publicFolder = "public";

/** A file from disk has no origin: it fetches nothing, and what it starts comes from itself. */
function singlePolicy(script: string): Record<string, string> {
  const hash = createHash("sha256").update(script).digest("base64");
  return {
    ...pagePolicy,
    "default-src": "'none'",
    "script-src": `'sha256-${hash}'`,
    "img-src": "data:",
    "font-src": "data:",
    "style-src": "'unsafe-inline'",
    "connect-src": "'none'",
    "worker-src": "blob:",
    "manifest-src": "'none'",
  };
}

/** Puts the one script, the one style sheet and the files that the page reads into the page. */
export function singleFile(): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName === "index.html") as Rolldown.OutputAsset;
        const script = only(files.filter((file) => file.type === "chunk")).code;
        const style = files.find(({ fileName }) => fileName.endsWith(".css")) as Rolldown.OutputAsset;
        const inlined = escapeScript(script);
        const head = [
          element(policyTag(singlePolicy(inlined))),
          `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(readPublic("icon.svg"))}">`,
          `<style>${String(style.source)}</style>`,
        ];
        const data = pageFiles().map(
          (path) => `<script type="application/json" id="${path}">${escapeScript(readPublic(path))}</script>`,
        );
        const html = String(page.source)
          .replace(/<(script|link)\b[^>]*\b(src|href)="[^"]*"[^>]*>(<\/script>)?/g, "")
          .replace(/(<meta charset[^>]*>)/, (first) => [first, ...head].join("\n"))
          .replace("</body>", () => `${data.join("\n")}\n<script type="module">${inlined}</script>\n</body>`);
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: "asset", fileName: "moonhook.html", source: html });
      },
    },
  };
}

/** Makes every worker's code a part of the script that starts it. */
export function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules")) return null;
      const imports: string[] = [];
      const inlined = code
        .replace(/\?worker"/g, '?worker&inline"')
        .replace(/new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\)/g, (_all, path) => {
          imports.push(`import InlineWorker${imports.length} from "${path}?worker&inline";`);
          return `new InlineWorker${imports.length - 1}(`;
        })
        .replace(/new InlineWorker(\d+)\(\s*,/g, "new InlineWorker$1(");
      return inlined === code ? null : { code: imports.join("") + inlined, map: null };
    },
  };
}

function only<T>(items: readonly T[]): T {
  if (items.length !== 1) throw new Error(`single-file: ${items.length} chunks instead of one`);
  return items[0]!;
}

/** The JSON files that the page reads by their path. */
function pageFiles(): string[] {
  return readdirSync(publicFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && path.endsWith(".json"));
}

function readPublic(path: string): string {
  return readFileSync(join(publicFolder, path), "utf8");
}

/** In a script element, these would end it or hide its end; both sequences can only stand in a string or a pattern. */
function escapeScript(code: string): string {
  return code.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");
}

function element({ tag, attrs }: HtmlTagDescriptor): string {
  const written = Object.entries(attrs ?? {}).map(([name, value]) => `${name}="${value}"`);
  return `<${tag} ${written.join(" ")}>`;
}
