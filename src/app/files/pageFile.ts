/**
 * A JSON file of the page's folder. The single-file build has them in elements of the page, by their paths.
 * @param path from the page's folder, for example `examples/index.json`
 * @throws Error with the path and what the server answered
 */
export async function readPageFile<T>(path: string): Promise<T> {
  const inlined = document.getElementById(path)?.textContent;
  if (inlined) return JSON.parse(inlined) as T;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  return (await response.json()) as T;
}
