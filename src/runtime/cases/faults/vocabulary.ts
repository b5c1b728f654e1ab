/** How a case writes addresses and faults, for who edits them; nothing here runs anything. */

export { addressForms, parseAddress } from "../../net/address";
export type { Address } from "../../net/stream";
export { faultForms, faultText, faultWords, parseFault } from "../../net/virtual/fault-text";
export { faultChoices } from "./trials";
