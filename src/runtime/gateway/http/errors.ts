/** Error numbers of the gateway that the rules here name. Source: rgw_common.h. */
export const code = {
  permission: -1,
  noSuchKey: -2,
  access: -13,
  invalidArgument: -22,
  nameTooLong: -36,
  noSuchBucket: -2002,
  methodNotAllowed: -2003,
  requestTimeSkewed: -2012,
  tooManyBuckets: -2020,
  permanentRedirect: -2024,
  signatureDoesNotMatch: -2027,
  invalidAccessKey: -2028,
  noSuchUser: -2042,
  mfaRequired: -2044,
  userSuspended: -2100,
} as const;

/** Errors of authentication: the gateway does not know the bucket's name yet. */
const ofAuthentication: ReadonlySet<number> = new Set([
  code.requestTimeSkewed,
  code.signatureDoesNotMatch,
  code.invalidAccessKey,
]);

/** Errors that end a request before its operation executes. */
const beforeExecution: ReadonlySet<number> = new Set([
  ...ofAuthentication,
  code.permission,
  code.noSuchKey,
  code.access,
  code.noSuchBucket,
  code.methodNotAllowed,
  code.tooManyBuckets,
  code.permanentRedirect,
  code.noSuchUser,
  code.mfaRequired,
  code.userSuspended,
]);

/** Operations that check their storage class, an InvalidArgument, before they execute. */
const withStorageClass: ReadonlySet<string> = new Set(["put_obj", "copy_obj", "init_multipart"]);

export function choosesStorageClass(op: string): boolean {
  return withStorageClass.has(op);
}

export function failsAuthentication(rgwCode: number): boolean {
  return ofAuthentication.has(rgwCode);
}

/** Whether the gateway gives up (`abort_early`) with this error before operation `op` executes. */
export function failsBeforeExecution(rgwCode: number, op: string): boolean {
  return beforeExecution.has(rgwCode) || (rgwCode === code.invalidArgument && withStorageClass.has(op));
}
