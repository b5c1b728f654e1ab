/** A first run that takes longer than this does not hold up what waits for it. */
const patienceMs = 5000;

let tellBegun = () => {};
const begun = new Promise<void>((tell) => {
  tellBegun = tell;
});

/** Says that the page has its case, and its first run is over where it runs by itself. */
export function hasBegun(): void {
  tellBegun();
}

/**
 * Resolves when the first result is painted. What is heavy waits for it: on a slow machine or network the editor's
 * chunk would come before what a person came to see.
 */
export async function afterBeginning(): Promise<void> {
  await Promise.race([begun, new Promise((late) => setTimeout(late, patienceMs))]);
  await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
}
