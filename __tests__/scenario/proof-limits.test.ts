/** Servers that refuse calls for another reason than the certificate: the proof never says `enforced`. */
import type { Socket } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { rawEdges, SUCCESS, type Handler, type RawEdge } from './raw-edge.ts'

const open = rawEdges()

const welcome: Handler = (_caller, _request, response) => response.end(SUCCESS)

/** Refuses what is more than so many at the same time. */
function atMost(limit: number, status: number): Handler {
  let underWay = 0
  return (_caller, _request, response) => {
    if (++underWay > limit) response.statusCode = status
    setTimeout(() => {
      underWay -= 1
      response.end(response.statusCode === 200 ? SUCCESS : 'too many')
    }, 30)
  }
}

/** Lets so many pass, and refuses the rest for as long as the test lasts. */
function soMany(limit: number, status: number): Handler {
  let passed = 0
  return (_caller, _request, response) => {
    response.statusCode = ++passed > limit ? status : 200
    response.end(response.statusCode === 200 ? SUCCESS : 'too many')
  }
}

/** Hangs up on connections that are more than so many, once TLS is up, as HAProxy does. */
function limitConnections({ server }: RawEdge, limit: number, afterMs = 0): void {
  const current = new Set<Socket>()
  server.on('secureConnection', (socket) => {
    current.add(socket)
    socket.on('close', () => current.delete(socket)).on('error', () => undefined)
    if (current.size > limit) setTimeout(() => socket.destroy(), afterMs)
  })
}

/** The result of the proof, which may also fail: a limit also hits the call with the certificate. */
async function verdicts(make: () => Promise<RawEdge>, times = 5): Promise<string[]> {
  const found: string[] = []
  for (let run = 0; run < times; run++) {
    const edge = await make()
    found.push(
      await edge.prove().then(
        ({ mtls }) => mtls,
        (error: Error) => error.message
      )
    )
  }
  return found
}

describe('a limit is no refusal of the certificate', () => {
  it.each([1, 2, 3])('on connections, %d: requested', async (limit) => {
    const found = await verdicts(async () => {
      const edge = await open(welcome)
      limitConnections(edge, limit)
      return edge
    })
    expect(new Set(found)).toEqual(new Set(['requested']))
  })

  it('on connections, and the server hangs up late: not enforced', async () => {
    const found = await verdicts(async () => {
      const edge = await open(welcome)
      limitConnections(edge, 2, 30)
      return edge
    }, 3)
    expect(found).not.toContain('enforced')
  })

  it.each([403, 401, 400, 503, 429])(
    'on calls at the same time, HTTP %d: not enforced',
    async (status) => {
      const found = await verdicts(() => open(atMost(1, status)), 3)
      expect(found).not.toContain('enforced')
    }
  )

  it.each([1, 2, 3, 4, 5])('of %d calls in all, HTTP 403: not enforced', async (limit) => {
    expect(await verdicts(() => open(soMany(limit, 403)), 3)).not.toContain('enforced')
  })

  it('when the limit fails the call with the certificate: the error says that it may be a limit', async () => {
    const edge = await open((_caller, _request, response) => response.writeHead(403).end())
    await expect(edge.prove()).rejects.toMatchObject({
      ...{ code: 'PROOF_FAILED', hint: expect.stringContaining('there is a limit') }
    })
  })
})

describe('a call that can be made only once', () => {
  it.each([400, 404, 409])('HTTP %d the second time: no refusal', async (status) => {
    let made = false
    const edge = await open((_caller, _request, response) => {
      response.writeHead(made ? status : 201).end('{}')
      made = true
    })
    const { mtls, sentence } = await edge.prove('POST /api/orders 201')
    expect(mtls).toBe('requested')
    expect(sentence).toContain(`HTTP ${status}`)
  })

  it('HTTP 403: not made again, and the message asks for a GET path', async () => {
    const edge = await open((caller, _request, response) =>
      response.writeHead(caller === 'issued' ? 201 : 403).end('{}')
    )
    const { mtls, sentence } = await edge.prove('POST /api/orders 201')
    expect(mtls).toBe('requested')
    expect(sentence).toContain('Name a GET path')
    expect(edge.callers.filter((caller) => caller === 'issued')).toHaveLength(1)
  })
})
