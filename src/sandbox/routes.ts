import { problem, vtexError, type SandboxResponse } from './responses.ts'
import {
  api,
  login,
  revoke,
  sign,
  validate,
  type SandboxState,
  type SandboxRequest
} from './handlers.ts'
import type { CertificateFaultOptions } from './certificate-variants.ts'

/** The calls that a fault can be set on. */
export const CALL_NAMES = ['sign', 'revoke', 'login', 'validate', 'api'] as const
export type CallName = (typeof CALL_NAMES)[number]

type Handler = (
  call: SandboxRequest,
  state: SandboxState,
  options?: CertificateFaultOptions
) => SandboxResponse | Promise<SandboxResponse>

interface Route {
  name: CallName
  handle: Handler
}

const ROUTES: (Route & { method: string; path: RegExp })[] = [
  { name: 'sign', method: 'POST', path: /^\/api\/edge\/private-certificates\/sign$/, handle: sign },
  {
    name: 'revoke',
    method: 'DELETE',
    // Hex, possibly with colons, which may be percent-encoded. A negative number has a minus sign.
    path: /^\/api\/edge\/private-certificates\/-?(?:[0-9a-f:]|%3a)+$/i,
    handle: revoke
  },
  { name: 'login', method: 'POST', path: /^\/api\/vtexid\/apptoken\/login$/, handle: login },
  {
    name: 'validate',
    method: 'POST',
    path: /^\/api\/vtexid\/credential\/validate$/,
    handle: validate
  }
]

/** Finds the handler of a call: one of VTEX's four calls, or the one for smoke checks. */
export function route({ method, path }: Pick<SandboxRequest, 'method' | 'path'>): Route {
  const samePath = ROUTES.filter((one) => one.path.test(path))
  const found = samePath.find((one) => one.method === method)
  if (found) return found
  const [other] = samePath
  if (other) return { name: 'api', handle: () => notAllowed(other.method) }
  return { name: 'api', handle: path.startsWith('/api/') ? api : notFound }
}

function notAllowed(allow: string): SandboxResponse {
  const answer = problem(405, 'Method Not Allowed', `This path takes ${allow}.`)
  return { ...answer, headers: { ...answer.headers, allow } }
}

function notFound(): SandboxResponse {
  return vtexError(404)
}
