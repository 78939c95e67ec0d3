import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll } from '@jest/globals'
import type { VerifiedCertificate } from '../../../../src/pki/verify-certificate.ts'
import { Authority } from '../../../../src/sandbox/authority.ts'
import { opensslFolder, removeFolder } from '../../pki/openssl.ts'
import { csrPem, verify } from '../../pki/verification.ts'

export interface Edge {
  url: string
  /** What a client has to trust. */
  caFile: string
  /** To work in. */
  folder: string
  /** Signed by the root that the server knows: no chain. */
  plain: VerifiedCertificate
  /** Signed by an EC key under that root; its certificate is the chain. */
  chained: VerifiedCertificate
}

/**
 * A server that demands a client certificate under its CA, and answers with the SHA-256 fingerprint
 * of that certificate. It is there for the tests of a file.
 */
export function startEdge(): Edge {
  const edge = {} as Edge
  let server: Server | undefined
  beforeAll(async () => {
    const folder = opensslFolder()
    const authority = await Authority.create()
    const issue = async (order: Parameters<Authority['issue']>[2]) =>
      verify(await authority.issue(csrPem, 'acme', order), { now: new Date() })
    const caFile = join(folder, 'edge.crt')
    writeFileSync(caFile, authority.caPem)
    const identity = { ...(await authority.makeServerIdentity()), ca: authority.caPem }
    const options = { ...identity, requestCert: true, rejectUnauthorized: true }
    const listening = createServer(options, ({ socket }, response) => {
      response.end((socket as TLSSocket).getPeerCertificate().fingerprint256)
    })
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const url = `https://127.0.0.1:${(listening.address() as AddressInfo).port}/`
    const [plain, chained] = [await issue({}), await issue({ variant: 'ec-issuer' })]
    Object.assign(edge, { url, caFile, folder, plain, chained })
  })
  afterAll(() => {
    server?.closeAllConnections()
    server?.close()
    removeFolder(edge.folder)
  })
  return edge
}

/** The fingerprint that the edge saw. Throws where curl is missing or came back with an error. */
export function curl(edge: Edge, args: string[], cwd?: string): Promise<string> {
  const always = ['--disable', '--silent', '--show-error', '--cacert', edge.caFile, edge.url]
  return new Promise((resolve, reject) => {
    // --disable, which keeps the user's own .curlrc out, has to come first.
    execFile('curl', [...always, ...args], { cwd }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') {
        reject(new Error('These tests need curl in the PATH.', { cause: error }))
      } else if (error) reject(new Error(`curl ended with ${error.code}: ${stderr}`))
      else resolve(stdout)
    })
  })
}
