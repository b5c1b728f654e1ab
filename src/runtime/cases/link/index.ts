export { maxCases, maxInflatedBytes, maxLinkLength, safeUrlLength } from "./limits";
export { isLink, isSealed, type OpenedLink, readLink, readSealedLink } from "./read";
export { lengthOf, urlOf } from "./url";
export { type WrittenLink, writeLink, writeSealedLink } from "./write";
