import { editor } from "monaco-editor/editor";

const name = "moonhook";

/** Reads the page's design tokens as the browser resolves them, so that a colour is written down once. */
function tokens(): (token: string) => string {
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  document.body.append(probe);
  const style = getComputedStyle(probe);
  queueMicrotask(() => probe.remove());
  return (token) => {
    probe.style.color = `var(--${token})`;
    return hex(style.color);
  };
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or what a mixture is, `color(srgb 0.1 0.2 0.3 / 0.5)`, as #rrggbbaa. */
function hex(colour: string): string {
  const whole = colour.startsWith("color(") ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[red * whole, green * whole, blue * whole, alpha * 255].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Gives every editor the colours that the page has now. */
export function applyTheme(): void {
  const token = tokens();
  const dark =
    getComputedStyle(document.body).colorScheme === "dark" || isDarker(token("pane"), token("text"));
  const rule = (scope: string, colour: string) => ({ token: scope, foreground: token(colour).slice(1, 7) });
  editor.defineTheme(name, {
    base: dark ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      rule("", "text"),
      { ...rule("comment", "mute"), fontStyle: "italic" },
      rule("keyword", "word"),
      rule("string", "good"),
      rule("string.escape", "warn"),
      rule("number", "warn"),
      rule("key", "call"),
      rule("delimiter", "mute"),
      rule("invalid", "bad"),
    ],
    colors: {
      "editor.background": token("pane"),
      "editor.foreground": token("text"),
      "editorLineNumber.foreground": token("mute"),
      "editorLineNumber.activeForeground": token("text"),
      "editor.lineHighlightBackground": token("hover"),
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": token("glow"),
      "editor.wordHighlightBackground": token("glow"),
      "editor.findMatchBackground": token("glow"),
      "editorCursor.foreground": token("accent"),
      "editorBracketMatch.background": token("glow"),
      "editorBracketMatch.border": "#00000000",
      "editor.placeholder.foreground": token("mute"),
      "editorError.foreground": token("bad"),
      "editorWarning.foreground": token("warn"),
      "editorWidget.background": token("raise"),
      "editorWidget.border": token("edge"),
      "editorHoverWidget.background": token("raise"),
      "editorHoverWidget.border": token("edge"),
      "editorHoverWidget.foreground": token("text"),
      "editorSuggestWidget.background": token("raise"),
      "editorSuggestWidget.border": token("edge"),
      "editorSuggestWidget.foreground": token("text"),
      "editorSuggestWidget.highlightForeground": token("accent"),
      "editorSuggestWidget.focusHighlightForeground": token("accent"),
      "editorSuggestWidget.selectedBackground": token("hover"),
      "editorSuggestWidget.selectedForeground": token("text"),
      "editorSuggestWidget.selectedIconForeground": token("text"),
      "editorMarkerNavigation.background": token("pane"),
      "editorMarkerNavigationError.background": token("bad"),
      "editorMarkerNavigationWarning.background": token("warn"),
      "editorMarkerNavigationInfo.background": token("edge"),
      "editorInfo.foreground": token("mute"),
      "editorHint.foreground": token("mute"),
      "editorLightBulb.foreground": token("accent"),
      "editorLightBulbAutoFix.foreground": token("accent"),
      "peekView.border": token("edge"),
      "peekViewTitle.background": token("raise"),
      "peekViewTitleLabel.foreground": token("text"),
      "peekViewTitleDescription.foreground": token("mute"),
      "peekViewEditor.background": token("pane"),
      "peekViewEditorGutter.background": token("pane"),
      "peekViewEditor.matchHighlightBackground": token("glow"),
      "peekViewResult.background": token("raise"),
      "peekViewResult.lineForeground": token("text"),
      "peekViewResult.selectionBackground": token("hover"),
      "peekViewResult.selectionForeground": token("text"),
      "peekViewResult.matchHighlightBackground": token("glow"),
      "quickInput.background": token("raise"),
      "quickInput.foreground": token("text"),
      "quickInputList.focusBackground": token("hover"),
      "quickInputList.focusForeground": token("text"),
      "quickInputList.focusHighlightForeground": token("accent"),
      "list.highlightForeground": token("accent"),
      "list.hoverBackground": token("hover"),
      "list.focusBackground": token("hover"),
      "list.focusForeground": token("text"),
      "list.activeSelectionBackground": token("hover"),
      "list.activeSelectionForeground": token("text"),
      "pickerGroup.foreground": token("mute"),
      "menu.background": token("raise"),
      "menu.foreground": token("text"),
      "menu.selectionBackground": token("hover"),
      "menu.selectionForeground": token("text"),
      "menu.border": token("edge"),
      "symbolIcon.fieldForeground": token("call"),
      "symbolIcon.functionForeground": token("word"),
      "symbolIcon.methodForeground": token("word"),
      "symbolIcon.variableForeground": token("call"),
      "textLink.foreground": token("accent"),
      "textLink.activeForeground": token("accent"),
      "inputValidation.infoBackground": token("raise"),
      "inputValidation.infoForeground": token("text"),
      "inputValidation.infoBorder": token("edge"),
      "input.background": token("field"),
      "input.foreground": token("text"),
      "input.border": token("edge"),
      // One colour for all brackets; there is enough to look at.
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [bracket(level), token("text")])),
      focusBorder: token("accent"),
      "scrollbarSlider.background": `${token("mute").slice(0, 7)}40`,
      "scrollbarSlider.hoverBackground": `${token("mute").slice(0, 7)}66`,
      "widget.shadow": "#00000000",
    },
  });
  editor.setTheme(name);
}

function isDarker(a: string, b: string): boolean {
  const sum = (colour: string) =>
    [1, 3, 5].reduce((total, at) => total + Number.parseInt(colour.slice(at, at + 2), 16), 0);
  return sum(a) < sum(b);
}

const bracket = (level: number) => `editorBracketHighlight.foreground${level}`;

let watching = false;

/** Keeps the editors in the page's colours, whether the person or the system changes them. */
export function followTheme(): void {
  if (watching) return;
  watching = true;
  applyTheme();
  new MutationObserver(applyTheme).observe(document.documentElement, {
    attributeFilter: ["data-theme", "data-contrast"],
  });
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"])
    matchMedia(query).addEventListener("change", applyTheme);
}
