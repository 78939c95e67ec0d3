/** Responses that arrived but cannot be used: too large, compressed, or not HTTP/1.1. */
import { property } from './node-errors.ts'

/** Thrown by this client for a response that it does not read to its end. */
export const TOO_LARGE = Symbol('answer too large')
export const ENCODED = Symbol('answer encoded')

/** What is wrong with a response. */
export type UnusableKind = 'too-large' | 'unreadable'

/**
 * Describes what was wrong with the response, if the response is what ended the request.
 *
 * @param code Node's code of `cause`
 * @returns `undefined` if something else ended it
 */
export function describeUnusableResponse(
  cause: unknown,
  code: string
): { kind: UnusableKind; reason: string } | undefined {
  if (cause === TOO_LARGE) return { kind: 'too-large', reason: 'its answer is larger than 256 KiB' }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { kind: 'too-large', reason: 'the headers of its answer are larger than 128 KiB' }
  }
  if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
    const reason = 'its answer is compressed, unasked, and cannot be read'
    return { kind: 'unreadable', reason }
  }
  return code.startsWith('HPE_')
    ? { kind: 'unreadable', reason: `its answer is not HTTP (${code})` }
    : undefined
}

/**
 * RFC 9113, 3.4 and 4.1: every HTTP/2 server first sends SETTINGS on stream 0. Whether a response
 * that is not HTTP/1.1 begins like that.
 *
 * @param cause the error of Node's parser, with the bytes that it could not read
 */
export function isHttp2(cause: unknown): boolean {
  const rawPacket = property(cause, 'rawPacket')
  if (!Buffer.isBuffer(rawPacket) || rawPacket.length < 9) return false
  return rawPacket.readUIntBE(0, 3) % 6 === 0 && rawPacket.readUIntBE(3, 6) === 0x040000000000
}
