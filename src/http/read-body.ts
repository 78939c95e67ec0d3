import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { ENCODED, TOO_LARGE } from './unusable-response.ts'

/** Far above any certificate chain; a gateway's error page is not worth more memory. */
const MAX_BODY_BYTES = 256 * 1024

/**
 * Reads the body of an answer into `received`, where what came stays if it breaks off.
 *
 * @param statusOnly a body that is too large, or compressed, is dropped instead
 * @throws TOO_LARGE, ENCODED
 */
export async function readBody(
  incoming: IncomingMessage,
  received: Buffer[],
  statusOnly = false
): Promise<void> {
  let size = 0
  const body = await decoded(incoming, statusOnly)
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      if (statusOnly) return // leaving the loop destroys the stream
      throw TOO_LARGE
    }
    received.push(chunk)
  }
}

/** Of an answer that broke off: what Node has, and nobody has read yet. */
export function takeWhatCame(incoming: IncomingMessage, received: Buffer[]): void {
  const rest = incoming.read() as Buffer | null
  if (rest) received.push(rest)
}

export interface Content {
  body: string
  /** The body as it came, for what is no UTF-8. */
  bytes?: Buffer
}

export function contentOf(received: readonly Buffer[]): Content {
  return { body: textOf(received), bytes: Buffer.concat(received) }
}

/** The same for an answer that broke off. */
export function receivedOf(received: readonly Buffer[]): { received: string; bytes: Buffer } {
  return { received: textOf(received), bytes: Buffer.concat(received) }
}

/** As UTF-8; a byte order mark is no part of it. */
export function textOf(received: readonly Buffer[]): string {
  return new TextDecoder().decode(Buffer.concat(received))
}

/** We ask for `identity`, but a gateway may compress all the same (RFC 9110, 8.4.1). */
async function decoded(
  incoming: IncomingMessage,
  statusOnly: boolean
): Promise<AsyncIterable<Buffer> | undefined> {
  const coding = incoming.headers['content-encoding']?.trim().toLowerCase() || 'identity'
  const isEmpty = incoming.headers['content-length'] === '0'
  if (coding === 'identity' || isEmpty) return incoming
  if (statusOnly) {
    incoming.destroy()
    return undefined
  }
  const { createBrotliDecompress, createGunzip, createInflate } = await import('node:zlib')
  const decoders = new Map<string, () => Transform>([
    ['gzip', createGunzip],
    ['x-gzip', createGunzip],
    ['deflate', createInflate],
    ['br', createBrotliDecompress]
  ])
  const decoder = decoders.get(coding)?.()
  if (!decoder) throw ENCODED
  incoming.once('error', (error) => decoder.destroy(error))
  return incoming.pipe(decoder)
}
