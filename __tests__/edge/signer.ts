/** VTEX's four calls as plain HTTP, for nginx to stand in front of: credentials, and openssl. */
import { randomBytes } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Authority } from './authority.ts'

/** A request that came through nginx, with what nginx says of its TLS. */
export interface SeenRequest {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  status: number
}

export interface Credentials {
  account: string
  appKey: string
  appToken: string
  /** User tokens that are good now: the login adds to them. */
  userTokens: Set<string>
}

export interface SignerOptions {
  authority: Authority
  credentials: Credentials
  /** Puts a new revocation list into force. */
  publish: () => Promise<void>
}

export interface Signer {
  port: number
  seen: SeenRequest[]
  close(): void
}

interface Answer {
  status: number
  type?: 'application/json' | 'text/plain'
  body: string
}

const CERTIFICATES = '/api/edge/private-certificates/'
const failed = (error: Error) => json(500, { message: error.message })
const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) })

/** Starts the signer on a free loopback port. */
export async function startSigner(options: SignerOptions): Promise<Signer> {
  const seen: SeenRequest[] = []
  let last: Promise<unknown> = Promise.resolve()
  const server: Server = createServer((request, response) => {
    void read(request).then(async (received) => {
      // One at a time, because `openssl ca` does not lock its database.
      const turn = last.then(() => answer(received, options)).catch(failed)
      last = turn
      const { status, type = 'application/json', body } = await turn
      seen.push({ ...received, status })
      response.writeHead(status, { 'Content-Type': type }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, seen, close: () => server.close().closeAllConnections() }
}

type ReceivedRequest = Omit<SeenRequest, 'status'>

async function read(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = '', url = '', headers } = request
  return { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') }
}

async function answer(received: ReceivedRequest, options: SignerOptions): Promise<Answer> {
  const { credentials } = options
  const route = `${received.method} ${received.path}`
  if (route === 'POST /api/vtexid/apptoken/login') return logIn(received, credentials)
  if (route === 'POST /api/vtexid/credential/validate') return validate(received, credentials)
  if (isPublic(received)) return json(200, [])
  if (!isAuthenticated(received, credentials))
    return json(401, { error: 'Authentication required.' })
  if (route === `POST ${CERTIFICATES}sign`) return sign(received, options)
  if (route.startsWith(`DELETE ${CERTIFICATES}`)) return revoke(received, options)
  if (received.method === 'GET' && received.path.startsWith('/api/')) return json(200, [])
  return json(404, { message: 'Not found.' })
}

/** VTEX's public APIs want no credentials; nginx wants a certificate all the same. */
function isPublic({ method, path }: ReceivedRequest) {
  return method === 'GET' && /^\/api\/[\w-]+\/pub\//.test(path)
}

function isAuthenticated(
  { headers }: ReceivedRequest,
  { appKey, appToken, userTokens }: Credentials
) {
  const token = headers['vtexidclientautcookie']
  if (typeof token === 'string') return userTokens.has(token)
  return headers['x-vtex-api-appkey'] === appKey && headers['x-vtex-api-apptoken'] === appToken
}

function logIn({ body }: ReceivedRequest, { appKey, appToken, userTokens }: Credentials): Answer {
  const given = parse(body)
  if (given['appkey'] !== appKey || given['apptoken'] !== appToken) {
    return json(401, { authStatus: 'WrongCredentials' })
  }
  const token = `edge.${randomBytes(24).toString('hex')}`
  userTokens.add(token)
  const expires = Math.floor(Date.now() / 1000) + 6 * 60 * 60
  return json(200, { authStatus: 'Success', token, expires })
}

function validate({ body }: ReceivedRequest, { account, appKey, userTokens }: Credentials): Answer {
  const { token } = parse(body)
  if (!userTokens.has(String(token))) return json(401, { authStatus: 'WrongCredentials' })
  const user = { id: '1', user: appKey, account, audience: 'admin', tokenType: 'User' }
  return json(200, { authStatus: 'Success', ...user })
}

async function sign(
  { headers, body }: ReceivedRequest,
  { authority }: SignerOptions
): Promise<Answer> {
  if (headers['content-type']?.split(';')[0] !== 'text/plain') {
    return json(415, { title: 'Unsupported Media Type', status: 415 })
  }
  const certificate = await authority.sign(body)
  if (certificate === undefined) return json(400, { message: 'The request cannot be signed.' })
  return { status: 200, type: 'text/plain', body: certificate }
}

async function revoke(
  { path }: ReceivedRequest,
  { authority, publish }: SignerOptions
): Promise<Answer> {
  const serialNumber = path.slice(CERTIFICATES.length).replaceAll(/:|%3A/gi, '').toUpperCase()
  if (!(await authority.revoke(serialNumber))) return json(404, { message: 'Not found.' })
  await publish()
  return { status: 200, type: 'text/plain', body: '' }
}

function parse(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body)) as Record<string, unknown>
  } catch {
    return {}
  }
}
