import type { ServerResponse } from 'node:http'
import { Readable, pipeline } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { SandboxResponse } from './responses.ts'
import type { DeliveryFault } from './faults.ts'

/**
 * Sends a response, whole or damaged by a fault.
 *
 * @returns the status that the client sees; `undefined` if it sees none
 */
export function sendResponse(
  answer: SandboxResponse,
  response: ServerResponse,
  kind?: DeliveryFault['kind']
): number | undefined {
  const body = Buffer.from(answer.body)
  switch (kind) {
    case 'hang':
      return undefined
    case 'reset':
      response.socket?.destroy()
      return undefined
    case 'garbage':
      response.socket?.end('\0\x01\x02 this is not HTTP \xff\r\n\r\n')
      return undefined
    case 'slow':
      stream(answer, response, oneBytePerSecond(body), body.length)
      break
    case 'endless':
      stream(answer, response, repeat(Buffer.alloc(16 * 1024, 'x')))
      break
    case 'truncate':
    case 'half':
    case 'short-length':
      sendWrongLength(answer, response, body, kind)
      break
    case 'gzip':
      send(withHeader(answer, 'content-encoding', 'gzip'), response, gzipSync(body))
      break
    case 'bom':
      send(answer, response, Buffer.concat([Buffer.from('\ufeff'), body]))
      break
    default:
      send(answer, response, body)
  }
  return answer.status
}

function send(
  answer: SandboxResponse,
  response: ServerResponse,
  body: Buffer,
  length = body.length
): void {
  const bodyless = answer.status === 204 || answer.status === 304
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(bodyless ? {} : { 'content-length': length })
  })
  response.end(body)
}

/** Sends a body with a wrong Content-Length. */
function sendWrongLength(
  answer: SandboxResponse,
  response: ServerResponse,
  body: Buffer,
  kind: 'truncate' | 'half' | 'short-length'
): void {
  const middle = Math.floor(body.length / 2)
  if (kind === 'short-length') return send(answer, response, body, middle)
  if (kind === 'half') send(answer, response, body.subarray(0, middle), body.length)
  else send(answer, response, body, body.length + 64)
  response.socket?.end()
}

function stream(
  answer: SandboxResponse,
  response: ServerResponse,
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  length?: number
): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(length === undefined ? {} : { 'content-length': length })
  })
  pipeline(Readable.from(chunks), response, () => {
    // The client may hang up. That is no error here.
  })
}

async function* oneBytePerSecond(body: Buffer): AsyncIterable<Buffer> {
  for (const byte of body) {
    await wait(1000, undefined, { ref: false })
    yield Buffer.of(byte)
  }
}

function* repeat(chunk: Buffer): Iterable<Buffer> {
  for (;;) yield chunk
}

function withHeader(answer: SandboxResponse, name: string, value: string): SandboxResponse {
  return { ...answer, headers: { ...answer.headers, [name]: value } }
}
