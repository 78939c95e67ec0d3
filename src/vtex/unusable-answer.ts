/** Answers that came and cannot be used: too large, encoded, or not HTTP/1.1. */
import type { ErrorCode } from '../errors.ts'
import { alertNumber } from './client-certificate.ts'

/** What the client itself gives up an answer for. */
export const TOO_LARGE = Symbol('answer too large')
export const ENCODED = Symbol('answer encoded')

/** What was wrong with an answer, if it was that which ended the request; `code` is Node's. */
export function unusableAnswer(
  cause: unknown,
  code: string
): [code: ErrorCode, brief: string] | undefined {
  if (cause === TOO_LARGE) return ['RESPONSE_TOO_LARGE', 'its answer is larger than 256 KiB']
  if (code === 'HPE_HEADER_OVERFLOW') {
    return ['RESPONSE_TOO_LARGE', 'the headers of its answer are larger than 128 KiB']
  }
  if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
    return ['RESPONSE_UNEXPECTED', 'its answer is compressed, unasked, and cannot be read']
  }
  return code.startsWith('HPE_')
    ? ['RESPONSE_UNEXPECTED', `its answer is not HTTP (${code})`]
    : undefined
}

/** no_application_protocol (RFC 7301, 3.2): none of those that we offer, which is HTTP/1.1 alone. */
const NO_COMMON_PROTOCOL = 120

/** An HTTP/2 frame: type at byte 3, flags at 4, stream at 5 to 8 (RFC 9113, 4.1). */
const HEADER_BYTES = 9
const SETTINGS = 4

/**
 * Whether what ended a request says that the server speaks HTTP/2 and no HTTP/1.1: by a TLS alert, or
 * by the SETTINGS frame that its side of every HTTP/2 connection begins with (RFC 9113, 3.4).
 */
export function speaksOnlyHttp2(cause: unknown): boolean {
  if (alertNumber(cause) === NO_COMMON_PROTOCOL) return true
  const { rawPacket } = (cause ?? {}) as { rawPacket?: unknown }
  if (!Buffer.isBuffer(rawPacket) || rawPacket.length < HEADER_BYTES) return false
  const [type, flags, stream] = [rawPacket[3], rawPacket[4], rawPacket.readUInt32BE(5)]
  return type === SETTINGS && flags === 0 && stream === 0
}
