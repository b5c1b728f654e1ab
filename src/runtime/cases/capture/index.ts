export { type CaptureOptions, captureHook } from "./hook";
export { type CapturedRequest, captureCase } from "./join";
export { type CapturedMessage, readMessage, transactionOf } from "./message";
