/** Edits from outside an editor that belong together are one step of its undo history. */
let step: string | null = null;

/** Names the step that the next edits belong to. */
export function beginStep(name: string | null): void {
  step = name;
}

/** The step that an edit belongs to; null: it stands alone. */
export function currentStep(): string | null {
  return step;
}
