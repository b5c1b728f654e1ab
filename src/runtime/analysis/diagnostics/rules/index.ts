import type { Rule } from "../rule";
import { changeInLoop } from "./changeInLoop";
import { contextNotInRelease } from "./contextNotInRelease";
import { counterCall } from "./counterCall";
import { emptyInContext } from "./emptyInContext";
import { endlessLoop } from "./endlessLoop";
import { endlessRecursion } from "./endlessRecursion";
import { entryTooLarge } from "./entryTooLarge";
import { errorObject } from "./errorObject";
import { fieldNotInRelease } from "./fieldNotInRelease";
import { grantsLoop } from "./grantsLoop";
import { inventedApi } from "./inventedApi";
import { iterationRestarted } from "./iterationRestarted";
import { iteratorCalled } from "./iteratorCalled";
import { iteratorKey } from "./iteratorKey";
import { memoryLimit } from "./memoryLimit";
import { metadataKey } from "./metadataKey";
import { moduleNotAllowed } from "./moduleNotAllowed";
import { nilValue } from "./nilValue";
import { notIterable } from "./notIterable";
import { ownerUserIsText } from "./ownerUserIsText";
import { pairsOrder } from "./pairsOrder";
import { pcallMissesErrors } from "./pcallMissesErrors";
import { printUnseen } from "./printUnseen";
import { readOnlyField } from "./readOnlyField";
import { removedGlobal } from "./removedGlobal";
import { returnIgnored } from "./returnIgnored";
import { sharedMetatable } from "./sharedMetatable";
import { socketTimeout } from "./socketTimeout";
import { syntax } from "./syntax";
import { tableWithoutData } from "./tableWithoutData";
import { textNumberComparison } from "./textNumberComparison";
import { timeEndsWithNul } from "./timeEndsWithNul";
import { uncheckedOptional } from "./uncheckedOptional";
import { undefinedGlobal } from "./undefinedGlobal";
import { unknownField } from "./unknownField";
import { valueNeverMatches } from "./valueNeverMatches";
import { writeWithoutEffect } from "./writeWithoutEffect";
import { wrongOperand } from "./wrongOperand";
import { wrongType } from "./wrongType";

/** Every rule; the order does not matter. */
export const rules: readonly Rule[] = [
  changeInLoop,
  contextNotInRelease,
  counterCall,
  emptyInContext,
  endlessLoop,
  endlessRecursion,
  entryTooLarge,
  errorObject,
  fieldNotInRelease,
  grantsLoop,
  inventedApi,
  iterationRestarted,
  iteratorCalled,
  iteratorKey,
  memoryLimit,
  metadataKey,
  moduleNotAllowed,
  nilValue,
  notIterable,
  ownerUserIsText,
  pairsOrder,
  pcallMissesErrors,
  printUnseen,
  readOnlyField,
  removedGlobal,
  returnIgnored,
  sharedMetatable,
  socketTimeout,
  syntax,
  tableWithoutData,
  textNumberComparison,
  timeEndsWithNul,
  uncheckedOptional,
  undefinedGlobal,
  unknownField,
  valueNeverMatches,
  writeWithoutEffect,
  wrongOperand,
  wrongType,
];
