/** Opens a file of this machine: a script, or else a case. What reads files comes with the first one. */
export async function openFile(file: File): Promise<void> {
  await (await import("./openFile")).openFile(file);
}

/** Lets the person choose a case or a script of this machine. */
export function chooseFile(): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json,.lua";
  input.onchange = () => input.files?.[0] && void openFile(input.files[0]);
  input.click();
}
