/** Answers that came and cannot be used: too large, encoded, or not HTTP. */
import type { ErrorCode } from '../shared/errors.ts'

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
