import { expect, test } from "vitest";
import { layOperation, readRequest } from "../state/request";
import { opsLogRecord } from "./ops-log";

const options = { release: "pacific", clock: 0 } as const;

test("a record is as radosgw 16.2.15 shows it", () => {
  const state = readRequest(
    {
      RGWOp: "get_obj",
      Time: "2026-11-22 02:46:12",
      TransactionId: "tx1",
      DecodedURI: "/photos/obj.txt",
      HTTP: { Method: "GET", URI: "/photos/obj.txt", QueryString: "probe=1" },
      Object: { Name: "obj.txt" },
    },
    options,
  );
  const user = { Tenant: "", Id: "tester" };
  layOperation(
    state,
    {
      Bucket: { Id: "1" },
      Object: { Size: 11 },
      ObjectOwner: { DisplayName: "Tester", User: user },
      ObjectACL: { Owner: { DisplayName: "Tester", User: user } },
      Environment: { "aws:SourceIp": "127.0.0.1" },
    },
    options,
  );
  state.bucketNameKnown = true;
  expect(opsLogRecord(state)).toEqual({
    bucket: "photos",
    time: "2026-11-22T02:46:12.000000Z",
    time_local: "2026-11-22T02:46:12.000000+0000",
    remote_addr: "127.0.0.1",
    object_owner: "tester",
    user: "tester",
    operation: "get_obj",
    uri: "GET /photos/obj.txt?probe=1?probe=1 HTTP/1.1",
    http_status: "200",
    error_code: "",
    bytes_sent: 11,
    bytes_received: 0,
    object_size: 11,
    total_time: 0,
    user_agent: "",
    referrer: "",
    trans_id: "tx1",
    authentication_type: "Local",
    temp_url: false,
  });
});

test("a tenant is part of the names", () => {
  const state = readRequest(
    {
      Bucket: { Tenant: "acme", Name: "tphotos", Id: "1" },
      ObjectOwner: { User: { Tenant: "acme", Id: "tuser" } },
    },
    options,
  );
  expect(opsLogRecord(state)).toMatchObject({ bucket: "acme/tphotos", user: "acme$tuser" });
});
