/** What the page uses of a browser's storage. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const refusing: Place = {
  getItem: () => null,
  setItem() {
    throw new DOMException("This browser does not allow the page to store data.", "SecurityError");
  },
  removeItem() {},
};

/** Kept for all tabs, and for this tab only. */
export const local = placeOf("localStorage");
export const session = placeOf("sessionStorage");

/** A storage of this browser; one that keeps nothing where a person does not allow the page to store data. */
function placeOf(name: "localStorage" | "sessionStorage"): Place {
  try {
    return globalThis[name];
  } catch {
    return refusing;
  }
}
