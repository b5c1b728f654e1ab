import type { Rule } from "../rule.ts";
import { changeInLoop } from "./changeInLoop.ts";
import { contextNotInRelease } from "./contextNotInRelease.ts";
import { counterCall } from "./counterCall.ts";
import { emptyInContext } from "./emptyInContext.ts";
import { endlessLoop } from "./endlessLoop.ts";
import { endlessRecursion } from "./endlessRecursion.ts";
import { entryTooLarge } from "./entryTooLarge.ts";
import { errorObject } from "./errorObject.ts";
import { fieldNotInRelease } from "./fieldNotInRelease.ts";
import { grantsLoop } from "./grantsLoop.ts";
import { inventedApi } from "./inventedApi.ts";
import { iterationRestarted } from "./iterationRestarted.ts";
import { iteratorCalled } from "./iteratorCalled.ts";
import { iteratorKey } from "./iteratorKey.ts";
import { memoryLimit } from "./memoryLimit.ts";
import { metadataKey } from "./metadataKey.ts";
import { moduleNotAllowed } from "./moduleNotAllowed.ts";
import { nilValue } from "./nilValue.ts";
import { notIterable } from "./notIterable.ts";
import { ownerUserIsText } from "./ownerUserIsText.ts";
import { pcallMissesErrors } from "./pcallMissesErrors.ts";
import { printUnseen } from "./printUnseen.ts";
import { readOnlyField } from "./readOnlyField.ts";
import { removedGlobal } from "./removedGlobal.ts";
import { returnIgnored } from "./returnIgnored.ts";
import { sharedMetatable } from "./sharedMetatable.ts";
import { socketTimeout } from "./socketTimeout.ts";
import { syntax } from "./syntax.ts";
import { tableWithoutData } from "./tableWithoutData.ts";
import { textNumberComparison } from "./textNumberComparison.ts";
import { timeEndsWithNul } from "./timeEndsWithNul.ts";
import { uncheckedOptional } from "./uncheckedOptional.ts";
import { undefinedGlobal } from "./undefinedGlobal.ts";
import { unknownField } from "./unknownField.ts";
import { valueNeverMatches } from "./valueNeverMatches.ts";
import { writeWithoutEffect } from "./writeWithoutEffect.ts";
import { wrongOperand } from "./wrongOperand.ts";
import { wrongType } from "./wrongType.ts";

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
