import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import type { Figure } from "../bench";
import { settle, withPage } from "./open";

const warmUp = 200;
const runs = 1000;
/** A page that kept each of 1,000 results would have grown by far more. */
const flat = 1.1;

/** The page's heap after many runs, against what it was after the first ones. */
export async function memory(): Promise<Figure[]> {
  return withPage({}, async (page, address) => {
    await settle(page, address);
    const client = await page.context().newCDPSession(page);
    await run(page, warmUp);
    const before = { heap: await heapOf(client), process: await processMemory(page) };
    await run(page, runs);
    const after = { heap: await heapOf(client), process: await processMemory(page) };
    const grown = after.heap / before.heap;
    return [
      {
        what: `the page's heap after ${runs} runs / before`,
        measured: `${grown.toFixed(2)} times, ${(after.heap / 1e6).toFixed(1)} MB`,
        goal: `at most ${flat}`,
        met: grown <= flat,
      },
      {
        what: "memory of the page's process, with its workers / before",
        measured: `${(after.process / before.process).toFixed(2)} times, ${(after.process / 1e6).toFixed(0)} MB`,
      },
    ];
  });
}

async function run(page: Page, times: number): Promise<void> {
  const steps = page.getByRole("button", { name: "Run", exact: true });
  for (let i = 0; i < times; i++) await steps.click({ noWaitAfter: true });
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send("HeapProfiler.collectGarbage");
  return (await client.send("Runtime.getHeapUsage")).usedSize;
}

/** Bytes of resident memory of the browser's processes that hold pages; 0 where the system does not tell. */
async function processMemory(page: Page): Promise<number> {
  const client = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  await client.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  return renderers.reduce((sum, { id }) => sum + residentBytes(id), 0);
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
