/** Servers that speak HTTP/2 alone, however that shows: an alert, or a first answer in frames. */

export const HTTP2_ONLY = 'it speaks only HTTP/2, which this action does not'

export const HTTP2_HINT =
  'VTEX speaks HTTP/1.1 as well: check base-url, and have whoever runs the gateway allow HTTP/1.1' +
  ' (ALPN http/1.1).'

/**
 * Whether an answer that is not HTTP/1.1 begins with SETTINGS on stream 0, as every server of HTTP/2
 * begins (RFC 9113, 3.4 and 4.1).
 *
 * @param cause the error of Node's parser, which has the bytes that it could not read
 */
export function isHttp2(cause: unknown): boolean {
  const { rawPacket } = (cause ?? {}) as { rawPacket?: unknown }
  if (!Buffer.isBuffer(rawPacket) || rawPacket.length < 9) return false
  return rawPacket.readUIntBE(0, 3) % 6 === 0 && rawPacket.readUIntBE(3, 6) === 0x040000000000
}
