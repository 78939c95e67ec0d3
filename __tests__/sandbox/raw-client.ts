import { request, type Agent, type RequestOptions } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Sandbox } from '../../src/sandbox/server.ts'

export interface CallOptions {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Shown as the client certificate. */
  identity?: { cert: string; key: string }
  agent?: Agent
  timeout?: number
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
  json: Record<string, unknown>
  /** Whether the handshake asked for a client certificate. */
  asked: boolean
}

/** A call with node:https alone, so that the sandbox is not tested by our own client. */
export function call(sandbox: Sandbox, path: string, options: CallOptions = {}): Promise<Reply> {
  const { method = 'GET', body, identity, timeout = 5000, ...rest } = options
  const settings: RequestOptions = { agent: false, ...rest, method, ca: sandbox.caPem, ...identity }
  return new Promise((resolve, reject) => {
    const sent = request(sandbox.baseUrl + path, settings, (response) => {
      const asked = (response.socket as TLSSocket).getSharedSigalgs().length > 0
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode = 0, headers } = response
        resolve(reply(statusCode, headers, bytes, asked))
      })
    })
    sent.setTimeout(timeout, () => sent.destroy(new Error('The test ran out of patience')))
    sent.on('error', reject)
    sent.end(body)
  })
}

export function sign(
  sandbox: Sandbox,
  csr: string,
  headers: Record<string, string> = {}
): Promise<Reply> {
  return call(sandbox, '/api/edge/private-certificates/sign', {
    method: 'POST',
    headers: {
      'content-type': 'text/plain',
      accept: 'text/plain',
      ...keyPair(sandbox),
      ...headers
    },
    body: csr
  })
}

export function revoke(sandbox: Sandbox, serialNumber: string): Promise<Reply> {
  const headers = keyPair(sandbox)
  const path = `/api/edge/private-certificates/${serialNumber}`
  return call(sandbox, path, { method: 'DELETE', headers })
}

export function login(sandbox: Sandbox, body: unknown): Promise<Reply> {
  return postJson(sandbox, '/api/vtexid/apptoken/login', body)
}

export function validate(
  sandbox: Sandbox,
  options: CallOptions & { token?: string } = {}
): Promise<Reply> {
  const { token = sandbox.userToken, ...rest } = options
  return postJson(sandbox, '/api/vtexid/credential/validate', { token }, rest)
}

export function keyPair(sandbox: Sandbox): Record<string, string> {
  return { 'X-VTEX-API-AppKey': sandbox.appKey, 'X-VTEX-API-AppToken': sandbox.appToken }
}

function postJson(
  sandbox: Sandbox,
  path: string,
  body: unknown,
  options: CallOptions = {}
): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...options.headers }
  return call(sandbox, path, { ...options, method: 'POST', headers, body: JSON.stringify(body) })
}

function reply(status: number, headers: IncomingHttpHeaders, body: Buffer, asked: boolean): Reply {
  const text = body.toString('utf8')
  return {
    ...{ status, headers, body, text, asked },
    get json() {
      return JSON.parse(text) as Record<string, unknown>
    }
  }
}
