/** No server, or a server that is not VTEX. */
import { describe, it } from '@jest/globals'
import type { ErrorCode } from '../../src/shared/errors.ts'
import type { Calls } from '../faults/calls.ts'
import { faultRunner } from '../faults/bundle/run.ts'
import { strangeServers } from './unusual-servers.ts'

const run = faultRunner()
const servers = strangeServers()

const section = 'network' as const
const ISSUED: Calls = { login: 1, sign: 1, validate: 1 }

describe('no server', () => {
  it('nothing listens on the port: NETWORK_UNREACHABLE', async () => {
    const inputs = { ...(await servers.none()), retries: '1' }
    const says = /the connection was refused \(ECONNREFUSED\)\. All 2 attempts ended like that\./
    const outcome: ErrorCode = 'NETWORK_UNREACHABLE'
    await run({
      ...{ section, fault: 'connection refused', phase: 'connect', outcome, calls: {} },
      ...{ inputs, says }
    })
  })

  it('an unknown name (RFC 6761, section 6.4: .invalid): NETWORK_UNREACHABLE', async () => {
    const inputs = { 'base-url': 'https://name.invalid', timeout: '30' } // DNS takes its time to say no
    const outcome: ErrorCode = 'NETWORK_UNREACHABLE'
    const says = /DNS/
    await run({
      ...{ section, fault: 'DNS failure', phase: 'connect', outcome, calls: {}, inputs, says }
    })
  })

  it('when it stops before the certificate is revoked: a warning', async () => {
    await run({
      ...{ section, fault: 'connection refused', phase: 'revoke', inputs: { retries: '1' } },
      ...{ outcome: 'ok, warned', certificates: 1, calls: ISSUED },
      between: ({ sandbox }) => sandbox.close()
    })
  })
})

describe('a server that is not VTEX', () => {
  it('that accepts the connection and sends nothing: NETWORK_TIMEOUT', async () => {
    const inputs = await servers.tcp(() => undefined)
    await run({
      ...{ section, fault: 'silence', phase: 'handshake', outcome: 'NETWORK_TIMEOUT', calls: {} },
      ...{ inputs, says: /no answer within 2 s \(in the TLS handshake\)/ }
    })
  })

  it('that does not speak TLS: NETWORK_TLS', async () => {
    const inputs = await servers.tcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await run({
      ...{ section, fault: 'plain HTTP', phase: 'handshake', outcome: 'NETWORK_TLS', calls: {} },
      inputs
    })
  })

  it('that sends its headers a byte a second: NETWORK_TIMEOUT', async () => {
    const inputs = await servers.tls((socket) => {
      const bytes = ['HTTP/1.1 200 OK\r\nX-Long: ', 'x'.repeat(1000)].join('')[Symbol.iterator]()
      const timer = setInterval(() => socket.write(bytes.next().value ?? ''), 1000)
      socket.on('close', () => clearInterval(timer))
    })
    await run({
      ...{ section, fault: 'headers of a byte a second', phase: 'login', calls: 'login 1' },
      ...{ outcome: 'NETWORK_TIMEOUT', inputs }
    })
  })

  it('that sends headers without an end: RESPONSE_TOO_LARGE', async () => {
    const inputs = await servers.tls((socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(2 ** 20)}`))
    })
    await run({
      ...{ section, fault: 'headers without end', phase: 'login', calls: 'login 1' },
      ...{ outcome: 'RESPONSE_TOO_LARGE', inputs }
    })
  })
})
