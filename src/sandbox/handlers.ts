import type { X509Certificate } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import {
  authenticationRequired,
  empty,
  json,
  problem,
  text,
  vtexError,
  wrongCredentials,
  type SandboxResponse
} from './responses.ts'
import type { Authority } from './authority.ts'
import type { Credentials } from './credentials.ts'
import { SigningRequestError } from './csr.ts'
import type { CertificateFaultOptions } from './certificate-variants.ts'

/**
 * - `enforced` refuses calls without a certificate of this sandbox
 * - `requested` requests a certificate, but accepts calls without one
 * - `any-certificate` accepts a certificate of any issuer
 * - `not-requested` never requests a certificate
 */
export const MODES = ['enforced', 'requested', 'any-certificate', 'not-requested'] as const
export type Mode = (typeof MODES)[number]

/** A request as a value. */
export interface SandboxRequest {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  clientCertificate: X509Certificate | undefined
}

/** What the handlers need to answer a call. */
export interface SandboxState {
  mode: Mode
  authority: Authority
  credentials: Credentials
}

/**
 * `POST /api/edge/private-certificates/sign` of VTEX's mTLS API: takes a CSR and returns a certificate,
 * both PEM as text/plain. It checks more than VTEX's documents say.
 */
export async function sign(
  call: SandboxRequest,
  state: SandboxState,
  options?: CertificateFaultOptions
): Promise<SandboxResponse> {
  const { authority, credentials } = state
  if (!credentials.isAuthenticated(call.headers)) return authenticationRequired()
  if (mediaType(call) !== 'text/plain') {
    return problem(415, 'Unsupported Media Type', 'Content-Type must be text/plain.')
  }
  // VTEX's reference requires text/plain. The curl line in VTEX's guide sends */*.
  if (!/text\/plain|\*\/\*/.test(call.headers.accept ?? '')) {
    return problem(406, 'Not Acceptable', 'Accept must be text/plain.')
  }
  try {
    return text(200, await authority.issue(call.body, credentials.account, options))
  } catch (error) {
    if (error instanceof SigningRequestError) return problem(400, 'Bad Request', error.message)
    throw error
  }
}

/** `DELETE /api/edge/private-certificates/{serialNumber}` of VTEX's mTLS API. */
export function revoke(
  call: SandboxRequest,
  { authority, credentials }: SandboxState
): SandboxResponse {
  if (!credentials.isAuthenticated(call.headers)) return authenticationRequired()
  const [serialNumber = ''] = call.path.split('/').slice(-1)
  return authority.revoke(decodeURIComponent(serialNumber)) ? empty(200) : vtexError(404)
}

/** `POST /api/vtexid/apptoken/login` of VTEX's VTEX ID API: returns a user token for a key pair. */
export function login(call: SandboxRequest, { credentials }: SandboxState): SandboxResponse {
  const body = readJson(call)
  if (!body) return jsonRequired()
  const session = credentials.login(body['appkey'], body['apptoken'])
  return session ? json(200, { authStatus: 'Success', ...session }) : wrongCredentials()
}

/** `POST /api/vtexid/credential/validate` of VTEX's VTEX ID API, behind mTLS. */
export function validate(call: SandboxRequest, state: SandboxState): SandboxResponse {
  const { credentials } = state
  const refusal = refuseWithoutCertificate(call, state)
  if (refusal) return refusal
  const body = readJson(call)
  if (!body) return jsonRequired()
  const person = credentials.userOfToken(body['token'])
  if (!person) return wrongCredentials()
  const { account } = credentials
  const tokenType = person.user === credentials.appKey ? 'appToken' : 'user'
  return json(200, { authStatus: 'Success', ...person, account, audience: 'admin', tokenType })
}

/** All other paths below `/api/`, behind mTLS, for smoke checks. `/api/status/404` answers 404. */
export function api(call: SandboxRequest, state: SandboxState): SandboxResponse {
  const refusal = refuseWithoutCertificate(call, state)
  if (refusal) return refusal
  // VTEX's own public paths, `/api/catalog_system/pub/…`, need no credentials
  const isPublic = /^\/api\/[^/]+\/pub\//.test(call.path)
  if (!isPublic && !state.credentials.isAuthenticated(call.headers)) return authenticationRequired()
  const [, digits] = /^\/api\/status\/([2-5]\d\d)$/.exec(call.path) ?? []
  const status = Number(digits ?? 200)
  if (status === 204 || status === 304) return empty(status)
  return status < 400 ? json(status, { sandbox: 'TEST ONLY', status }) : vtexError(status)
}

/** The mTLS proxy of VTEX's tutorial. It answers instead of hanging up, so a refusal has a reason. */
function refuseWithoutCertificate(
  call: SandboxRequest,
  { mode, authority }: SandboxState
): SandboxResponse | undefined {
  const message = call.clientCertificate
    ? mode !== 'any-certificate' && authority.rejectionReason(call.clientCertificate)
    : mode !== 'requested' && mode !== 'not-requested' && 'No client certificate was shown.'
  return message ? json(403, { message }) : undefined
}

function mediaType(call: SandboxRequest): string | undefined {
  return call.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
}

function jsonRequired(): SandboxResponse {
  const detail = 'The body must be a JSON object, as application/json.'
  return problem(400, 'Bad Request', detail)
}

function readJson(call: SandboxRequest): Record<string, unknown> | undefined {
  if (mediaType(call) !== 'application/json') return undefined
  try {
    const value: unknown = JSON.parse(call.body)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
