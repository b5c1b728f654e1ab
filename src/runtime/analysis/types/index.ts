export { elementOf, keyOf, literalsOf, readField, typeOfField } from "./fields.ts";
export { infer, type Types } from "./infer.ts";
export { typeOfGlobal } from "./names.ts";
export {
  certainNil,
  type GatewayType,
  gatewayPart,
  type LuaType,
  type NilCause,
  partsOf,
  type StringType,
  type TableType,
} from "./type.ts";
