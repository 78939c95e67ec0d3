/** A response as a value. It is not sent yet. */
export interface SandboxResponse {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

export function json(
  status: number,
  value: unknown,
  headers: Record<string, string> = {}
): SandboxResponse {
  const body = JSON.stringify(value)
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body
  }
}

export function text(status: number, body: string): SandboxResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

export function html(status: number): SandboxResponse {
  const body =
    '<!DOCTYPE html><html><head><title>Sign in</title></head><body>TEST ONLY</body></html>'
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export function empty(status: number, headers: Record<string, string> = {}): SandboxResponse {
  return { status, headers, body: '' }
}

/** ASP.NET's ProblemDetails (RFC 9457), which the service behind `sign` probably uses. */
export function problem(status: number, title: string, detail: string): SandboxResponse {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8' }
  return json(status, { type: 'about:blank', title, status, detail }, headers)
}

export const authenticationRequired = (): SandboxResponse =>
  json(401, { error: 'Authentication required.' })

export const wrongCredentials = (): SandboxResponse => json(401, { authStatus: 'WrongCredentials' })

/** An error as VTEX's APIs write it for that status. Each API has its own form. */
export function vtexError(status: number): SandboxResponse {
  if (status === 401) return authenticationRequired()
  if (status === 403) return json(403, { message: 'Access denied. Missing required permissions.' })
  if (status === 404) return json(404, { message: 'Not found.' })
  if (status === 429) return json(429, { error: 'Rate limit exceeded for this account' })
  if (status === 500) return json(500, { Code: 'INTERNAL_ERROR', Message: 'Something went wrong.' })
  if (status >= 502) return html(status)
  return problem(status, 'Error', `The sandbox answers ${status}.`)
}
