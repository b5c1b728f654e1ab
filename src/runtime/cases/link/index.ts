export { maxCases, maxInflatedBytes, maxLinkLength, safeUrlLength } from "./limits";
export { isLink, isSealed, type OpenedLink, readLink, readSealedLink } from "./read";
export { lengthOf, urlOf, type WrittenLink, writeLink, writeSealedLink } from "./write";
