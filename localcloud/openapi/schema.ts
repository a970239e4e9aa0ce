import protobuf from 'protobufjs'

/** The messages of `cloud.openapi`, as far as they are used here; field numbers are those of the SDK. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData {
    enum ApiType { OPEN_API = 0; INNER_API = 1; SVRKIT_API = 2; TOKEN_API = 3; }
    ApiType apiType = 1;
    OpenApiData openapiData = 2;
  }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)

const requestType = root.lookupType('CommApiData')
const responseType = root.lookupType('CommOpenApiResp')

/** The parameters of an openapi call, each sent as JSON. */
export function decodeRequest(bytes: Buffer): Record<string, unknown> {
  const message = requestType.toObject(requestType.decode(bytes)) as {
    openapiData?: { pairs?: Array<{ key: string; value: Uint8Array }> }
  }
  const pairs = message.openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value }) => [key, JSON.parse(Buffer.from(value).toString('utf8')) as unknown]),
  )
}

/** An answer with a JSON body. */
export function encodeResponse(body: Record<string, unknown>): Buffer {
  return response(Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8')
}

/** An answer that is a picture. */
export function encodePicture(png: Buffer): Buffer {
  return response(png, 'image/png')
}

function response(respData: Buffer, contentType: string): Buffer {
  return Buffer.from(responseType.encode({ respData, contentType, errorCode: 0 }).finish())
}
