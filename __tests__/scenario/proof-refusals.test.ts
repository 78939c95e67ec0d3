/** Servers that require a certificate, each in its own way, and how they answer an untrusted one. */
import type { TLSSocket } from 'node:tls'
import { describe, expect, it } from '@jest/globals'
import { rawEdges, SUCCESS, type Caller, type Handler } from './raw-edge.ts'

const open = rawEdges()

const PROTOCOLS = ['TLSv1.2', 'TLSv1.3'] as const

/** Answers with success to these, and refuses the others. */
function only(callers: Caller[], status = 403, body = ''): Handler {
  return (caller, _request, response) => {
    const isGood = callers.includes(caller)
    response.writeHead(isGood ? 200 : status).end(isGood ? SUCCESS : body)
  }
}

describe.each(PROTOCOLS)('over %s', (version) => {
  const tls = { minVersion: version, maxVersion: version }

  it.each([400, 401, 403])('HTTP %d on each try: enforced', async (status) => {
    const edge = await open(only(['issued'], status), tls)
    expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
    expect(edge.callers.slice(-3).sort()).toEqual(['issued', 'none', 'untrusted'])
    expect(edge.callers.at(-1)).toBe('issued')
  })

  it.each([495, 496])('HTTP %d: enforced, without a second try', async (status) => {
    const edge = await open(only(['issued'], status), tls)
    expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
    expect(edge.callers).toHaveLength(3)
  })

  it('a server that hangs up on clients without a certificate of its CA: enforced', async () => {
    const edge = await open(only(['issued']), { ...tls, rejectUnauthorized: true })
    expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
    expect(new Set(edge.callers)).toEqual(new Set(['issued']))
  })

  it.each([20, 150])('a server that hangs up %d ms after the handshake: enforced', async (ms) => {
    // The others' requests are never answered: they wait until they are hung up on.
    const edge = await open(
      (caller, _, response) => caller === 'issued' && response.end(SUCCESS),
      tls
    )
    edge.server.on('secureConnection', (socket) => {
      const isOurs = socket.getPeerX509Certificate()?.issuer.includes('TEST ONLY')
      if (!isOurs) setTimeout(() => socket.destroy(), ms)
    })
    expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
  })

  it('a server that takes any certificate: any-certificate', async () => {
    const edge = await open(only(['issued', 'untrusted']), tls)
    const { mtls, sentence } = await edge.prove()
    expect(mtls).toBe('any-certificate')
    expect(sentence).toContain('authenticates no client')
  })
})

it('a server that pins public keys: enforced, since an untrusted certificate with another key is refused', async () => {
  let pinned: Buffer | undefined
  const edge = await open((_caller, request, response) => {
    const shown = (request.socket as TLSSocket).getPeerX509Certificate()
    const key = shown?.publicKey.export({ type: 'spki', format: 'der' })
    pinned ??= key // of our certificate, or of the untrusted one for the same key
    const isKnown = key !== undefined && pinned?.equals(key)
    response.writeHead(isKnown ? 200 : 401).end(isKnown ? SUCCESS : '')
  })
  expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
})

describe('an outcome that decides nothing: reported as it was seen, without long waits', () => {
  const rows: [what: string, handler: Handler, words: string][] = [
    ['no body', (_, __, response) => response.end(), 'an empty answer'],
    ['a list', (_, __, response) => response.end('[1]'), 'a JSON list'],
    ['another shape', (_, __, response) => response.end('{"error":"no"}'), 'another shape']
  ]
  it.each(rows)('%s: requested', async (_, handler, words) => {
    const edge = await open((caller, request, response) => {
      if (caller === 'issued') response.end(SUCCESS)
      else handler(caller, request, response)
    })
    const { mtls, sentence } = await edge.prove()
    expect(mtls).toBe('requested')
    expect(sentence).toContain(words)
    expect(sentence).toContain('is not known')
  })

  it('HTTP 408 on a connection that was opened early: no answer, and the call is made again', async () => {
    let late = 1
    const edge = await open((caller, request, response) => {
      if (caller === 'none' && late-- > 0) response.writeHead(408, { connection: 'close' }).end()
      else only(['issued'], 496)(caller, request, response)
    })
    expect(await edge.prove()).toMatchObject({ mtls: 'enforced' })
  })
})
