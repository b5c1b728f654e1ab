/**
 * Pastes a text into a control of the page, as a person does.
 * @param {import("@playwright/test").Locator} control
 * @param {string} text
 * @returns {Promise<void>}
 */
export function paste(control, text) {
  return control.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/**
 * Replaces the whole text of an editor by pasting, as typing would close brackets and indent.
 * @param {import("@playwright/test").Locator} editor
 * @param {string} text
 * @returns {Promise<void>}
 */
export async function replaceText(editor, text) {
  await editor.focus();
  await editor.page().keyboard.press("ControlOrMeta+a");
  await paste(editor, text);
}
