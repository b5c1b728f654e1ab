import { answer } from "./answer";
import type { Question } from "./protocol";

/** The worker's entry: answers each question in turn. */
self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(answer(data));
