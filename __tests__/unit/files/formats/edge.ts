import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { openssl } from '../../pki/openssl.ts'

export interface Edge {
  url: string
  /** What a client has to trust. */
  caFile: string
  close(): Promise<void>
}

/**
 * A server that demands a client certificate under `rootsPem`, and answers with the SHA-256
 * fingerprint of that certificate.
 */
export async function openEdge(folder: string, rootsPem: string): Promise<Edge> {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName = IP:127.0.0.1']
  const files = ['-keyout', 'edge.key', '-out', 'edge.crt', '-days', '1', '-config', 'openssl.cnf']
  openssl(folder, 'req', '-x509', ...key, ...name, ...files)
  const caFile = join(folder, 'edge.crt')
  const identity = { cert: readFileSync(caFile), key: readFileSync(join(folder, 'edge.key')) }
  const options = { ...identity, ca: rootsPem, requestCert: true, rejectUnauthorized: true }
  const server = createServer(options, ({ socket }, response) => {
    response.end((socket as TLSSocket).getPeerCertificate().fingerprint256)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    caFile,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
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
