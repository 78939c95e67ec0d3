import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { ENCODED, TOO_LARGE } from './unusable-response.ts'

/** Far above any certificate chain. */
const MAX_BODY_BYTES = 256 * 1024

/**
 * Reads the body of a response into `received`. If it breaks off, the part that came stays there.
 *
 * @param statusOnly drops a body that is too large or compressed instead
 * @throws TOO_LARGE, ENCODED
 */
export async function readBody(
  incoming: IncomingMessage,
  received: Buffer[],
  statusOnly = false
): Promise<void> {
  let size = 0
  const body = await decode(incoming, statusOnly)
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      if (statusOnly) return // leaving the loop destroys the stream
      throw TOO_LARGE
    }
    received.push(chunk)
  }
}

/** Reads the part of a broken response that Node has received but that was not read yet. */
export function drainUnread(incoming: IncomingMessage, received: Buffer[]): void {
  const rest = incoming.read() as Buffer | null
  if (rest) received.push(rest)
}

export interface BodyContent {
  body: string
  /** The body as bytes, where it may not be UTF-8. */
  bytes?: Buffer
}

export function contentOf(received: readonly Buffer[]): BodyContent {
  return { body: decodeUtf8(received), bytes: Buffer.concat(received) }
}

/** The same for a response that broke off. */
export function partialContentOf(received: readonly Buffer[]): {
  partialBody: string
  bytes: Buffer
} {
  return { partialBody: decodeUtf8(received), bytes: Buffer.concat(received) }
}

/** Decodes UTF-8, without a byte order mark. */
export function decodeUtf8(received: readonly Buffer[]): string {
  return new TextDecoder().decode(Buffer.concat(received))
}

/** The client asks for `identity`, but a gateway may still compress (RFC 9110, 8.4.1). */
async function decode(
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
