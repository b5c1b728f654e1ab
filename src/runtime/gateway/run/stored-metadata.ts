import { code } from "../http/errors";
import type { OperationAnswer } from "../http/settle";
import { MapValue } from "../state/map";
import type { RequestState } from "../state/request";

/** Longest key of Metadata: an OSD takes attribute names of 100 bytes, and the gateway puts `user.rgw.` in front. */
const MAX_KEY_BYTES = 100 - "user.rgw.".length;

/**
 * The answer where Metadata has a key that no OSD can store, as recorded on 16.2.15 for keys of 91 and 92 bytes; null
 * where the operation stores no metadata or can store it.
 */
export function refusedMetadata({ fields }: RequestState): OperationAnswer | null {
  const metadata = fields.table("http").get("metadata");
  if (!(metadata instanceof MapValue) || !storesMetadata(fields.text("rgwop"), metadata)) return null;
  if (![...metadata].some(([key]) => key.length > MAX_KEY_BYTES)) return null;
  return fields.text("dialect") === "swift"
    ? { status: 400, httpStatus: "Metadata name too long", rgwCode: code.nameTooLong }
    : { status: 500, httpStatus: "UnknownError", rgwCode: code.nameTooLong };
}

/** A copy stores the request's metadata only if it is told to replace the source's. */
function storesMetadata(op: string, metadata: MapValue): boolean {
  if (op === "copy_obj") return metadata.get("x-amz-metadata-directive") === "REPLACE";
  return op === "put_obj" || op === "init_multipart";
}
