/** A real TLS server in VTEX's place for the proof alone, and the proof made against it. */
import './node-realm.ts'
import type { RequestListener } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterEach } from '@jest/globals'
import { systemClock } from '../../src/shared/clock.ts'
import { openClient } from '../../src/actions/open-client.ts'
import { createCsr } from '../../src/pki/csr.ts'
import { checkRequest, validateRequest } from '../../src/verify/test-request.ts'
import { parseCheck } from '../../src/config/checks.ts'
import { ProofConnections } from '../../src/verify/proof-connections.ts'
import { proveMtls } from '../../src/verify/mtls-proof.ts'
import { makeUntrustedCertificates } from '../../src/verify/untrusted-certificate.ts'
import type { Proof } from '../../src/verify/verdict.ts'
import { Authority } from '../../src/sandbox/authority.ts'
import { RecordingRunner } from './recording-runner.ts'
import { generateKeyPair } from './shared-key.ts'

const SUBJECT = { commonName: 'my-app', organizationalUnitName: 'acme' }
const TOKEN = 'user-token-of-the-test'

/** Which certificate a connection shows. */
export type Caller = 'issued' | 'none' | 'untrusted'

export interface RawEdge {
  server: Server
  /** Who called, in order. */
  callers: Caller[]
  /** What was said in the log. */
  runner: RecordingRunner
  /** The proof; a line of `checks` takes the place of the guide's call. */
  prove(line?: string): Promise<Proof>
}

export type Handler = (caller: Caller, ...args: Parameters<RequestListener>) => unknown

/** What VTEX ID answers to a good token. */
export const SUCCESS = JSON.stringify({ authStatus: 'Success', account: 'acme' })

/** Makes servers for the tests of a file; each ends with its test. */
export function rawEdges(): (handler: Handler, options?: ServerOptions) => Promise<RawEdge> {
  const endings: (() => unknown)[] = []
  const authority = Authority.create()
  afterEach(() => {
    for (const end of endings.splice(0)) end()
  })
  return async (handler, options = {}) => {
    const ca = await authority
    const callers: Caller[] = []
    const server = createServer(
      {
        ...{ ca: ca.caPem, ...(await ca.makeServerIdentity()) },
        ...{ requestCert: true, rejectUnauthorized: false, ...options }
      },
      (request, response) => {
        const shown = (request.socket as TLSSocket).getPeerX509Certificate()
        const caller = shown ? (ca.hasIssued(shown) ? 'issued' : 'untrusted') : 'none'
        callers.push(caller)
        handler(caller, request, response)
      }
    )
    server.on('tlsClientError', () => undefined).keepAliveTimeout = 60_000
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const runner = new RecordingRunner()
    endings.push(() => (server.closeAllConnections(), server.close()))
    return { server, callers, runner, prove: (line) => proveAgainst(server, ca, runner, line) }
  }
}

async function proveAgainst(
  server: Server,
  authority: Authority,
  runner: RecordingRunner,
  line?: string
): Promise<Proof> {
  const { port } = server.address() as AddressInfo
  const connection = openClient(
    {
      baseUrl: new URL(`https://127.0.0.1:${port}`),
      credentials: { kind: 'user-token', userToken: TOKEN },
      serverCas: [authority.caPem],
      ...{ timeoutMs: 4000, retries: 1 }
    },
    { clock: { ...systemClock, random: () => 0.1 }, proxyEnv: {}, runner }
  )
  const keyPair = await generateKeyPair(2048)
  const certificatePem = await authority.issue(createCsr(SUBJECT, keyPair), 'acme')
  const connections = new ProofConnections(connection)
  connections.preconnectUntrusted(
    Promise.resolve(makeUntrustedCertificates(SUBJECT, keyPair, new Date()))
  )
  connections.setCertificate({ certificatePem, privateKeyPem: keyPair.privateKeyPem })
  const check = line && parseCheck(line)
  const call = check ? checkRequest(connection, check) : validateRequest(TOKEN)
  return await proveMtls(connections, call)
    .then(({ proof }) => proof)
    .finally(() => {
      connections.close()
      connection.close()
    })
}
