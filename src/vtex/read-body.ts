import type { IncomingMessage } from 'node:http'
import { ENCODED, TOO_LARGE } from './network-error.ts'

/** Far above any certificate chain; a gateway's error page is not worth more memory. */
const MAX_BODY_BYTES = 256 * 1024

/**
 * The body of an answer, as UTF-8.
 *
 * @param statusOnly a body that is too large, or compressed, is dropped instead
 * @throws TOO_LARGE, ENCODED
 */
export async function readBody(incoming: IncomingMessage, statusOnly = false): Promise<string> {
  const encoding = incoming.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    if (!statusOnly) throw ENCODED
    incoming.destroy()
    return ''
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      if (statusOnly) return '' // leaving the loop destroys the stream
      throw TOO_LARGE
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
