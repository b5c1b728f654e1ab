import { loadNetwork } from "../runtime/gateway/run/open-network-apart";
import { answer } from "./answer";
import type { AsideRequest } from "./aside/protocol";
import type { DebugRequest } from "./debug/protocol";
import type { Request } from "./protocol";
import type { SuiteRequest } from "./suite/protocol";

/** The worker's entry: answers each request of the page in turn. A worker loads only what it is asked for. */

type AnyRequest = Request | DebugRequest | AsideRequest | SuiteRequest;

const post = (message: unknown) => self.postMessage(message);

async function reply(request: AnyRequest): Promise<unknown> {
  switch (request.type) {
    case "debug":
      return (await withNetwork(import("./debug/answer"))).answer(request);
    case "suite":
      return (await withNetwork(import("./suite/answer"))).answer(request);
    case "aside":
      return (await withNetwork(import("./aside/answer"))).answer(request);
    default:
      if (hasPackages(request.case)) await loadNetwork();
      return answer(request, post, wantsCoverage(request) ? await loadCovered() : undefined);
  }
}

/** These look at a case too late to load anything. */
async function withNetwork<T>(part: Promise<T>): Promise<T> {
  await loadNetwork();
  return part;
}

const wantsCoverage = (request: Request) => request.type === "run" && request.coverage;
const loadCovered = async () => (await import("../runtime/cases/covered")).runCovered;

/** Whether a case, which may have mistakes, has anything on its allowlist. */
function hasPackages(given: unknown): boolean {
  const { packages } = (given ?? {}) as { packages?: unknown };
  return Array.isArray(packages) && packages.length > 0;
}

self.onmessage = ({ data }: MessageEvent<AnyRequest>) =>
  void reply(data).then(post, (error) =>
    // A part that did not load: the client hears of it as of any death of its worker.
    setTimeout(() => {
      throw error;
    }),
  );
