/** A VTEX that signs, but whose certificates hold hostile names. */
import type { KeyObject } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { Authority } from '../../src/sandbox/authority.ts'
import { leafExtensions, rsaKeyPair, validity } from '../../src/sandbox/certificate-profiles.ts'
import { readSigningRequest } from '../../src/sandbox/csr.ts'
import { makeCertificate, makeName, type Issuer } from '../../src/sandbox/x509.ts'

export interface MisbehavingServer {
  baseUrl: string
  caPem: string
  close(): void
}

/** @param name what it puts into the issuer's name, and behind the names that were asked for */
export async function startMisbehavingServer(name: string): Promise<MisbehavingServer> {
  const [authority, keys] = await Promise.all([Authority.create(), rsaKeyPair()])
  const issuer = { name: makeName({ commonName: name }), key: keys.privateKey, ...keys }
  const identity = await authority.makeServerIdentity()
  const server = createServer(
    { ...identity, requestCert: true, rejectUnauthorized: false },
    (request, response) =>
      void answer(request, response, { issuer, publicKey: keys.publicKey, name })
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `https://127.0.0.1:${port}`,
    caPem: authority.caPem,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { issuer, publicKey, name }: { issuer: Issuer; publicKey: KeyObject; name: string }
): Promise<void> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const { url = '' } = request
  const shown = (request.socket as TLSSocket).getPeerX509Certificate()
  const isOwn = shown?.verify(publicKey) === true
  if (url.endsWith('/sign')) response.end(sign(body, issuer, name))
  else if (url.endsWith('/login')) {
    response.end(JSON.stringify({ authStatus: 'Success', token: 'a-token-of-strange-vtex' }))
  } else response.writeHead(url.endsWith('/validate') && !isOwn ? 403 : 200).end('{}')
}

function sign(csrPem: string, issuer: Issuer, name: string): string {
  const { publicKey, commonName, organizationalUnitName } = readSigningRequest(csrPem)
  const certificate = makeCertificate({
    subject: makeName({ commonName, organizationalUnitName, organizationName: name }),
    ...{ publicKey, issuer },
    ...validity([-1, 24]),
    extensions: leafExtensions(['clientAuth'])
  })
  return certificate.toString()
}
