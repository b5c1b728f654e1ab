export { literalsOf, readField, typeOfField } from "./fields";
export { infer, type Types } from "./infer";
export { typeOfGlobal } from "./names";
export {
  certainNil,
  type GatewayType,
  gatewayPart,
  type LuaType,
  type NilCause,
  partsOf,
  type StringType,
  type TableType,
} from "./type";
