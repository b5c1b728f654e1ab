import { type Failure, failure } from "../result";

/** Parameters of LuaSec's `ssl.newcontext` that matter to what scripts can see. */
export interface TlsParams {
  mode?: string | undefined;
  protocol?: string | undefined;
  /** Path of the certificate's file. */
  certificate?: string | undefined;
  key?: string | undefined;
  /** Path of the file of trusted certificates. */
  cafile?: string | undefined;
  verify?: string | readonly string[] | undefined;
  dane?: boolean | undefined;
}

export interface TlsContext {
  readonly server: boolean;
  readonly version: "TLSv1.2" | "TLSv1.3";
  readonly certificate: string | undefined;
  /** Path of the private key. */
  readonly key: string | undefined;
  readonly cafile: string | undefined;
  /** Ask the peer for a certificate and check it. */
  readonly verifyPeer: boolean;
  readonly failIfNoPeerCert: boolean;
  readonly dane: boolean;
}

const protocols: Record<string, TlsContext["version"]> = {
  any: "TLSv1.2",
  sslv23: "TLSv1.2",
  tlsv1_2: "TLSv1.2",
  tlsv1_3: "TLSv1.3",
};

/** Makes a context, or tells in LuaSec's words what is wrong with its parameters. */
export function newContext(params: TlsParams): TlsContext | Failure {
  const version = params.protocol === undefined ? undefined : protocols[params.protocol];
  if (!version) return failure(`invalid protocol (${params.protocol ?? "nil"})`);
  if (params.mode !== "server" && params.mode !== "client") return failure("invalid mode");
  const verify = [params.verify ?? []].flat();
  return {
    server: params.mode === "server",
    version,
    certificate: params.certificate,
    key: params.key,
    cafile: params.cafile,
    verifyPeer: verify.includes("peer"),
    failIfNoPeerCert: verify.includes("fail_if_no_peer_cert"),
    dane: params.dane ?? false,
  };
}
