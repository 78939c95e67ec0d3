/** The guide's own way, with openssl and curl: what the action is compared with. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOrThrow, run } from './programs.ts'
import type { Edge } from './start-edge.ts'

export interface IdentityFiles {
  cert: string
  key: string
}

export interface CurlAnswer {
  /** 0 where there was no HTTP answer at all. */
  status: number
  body: string
}

/** One curl call to the edge; a path, and whatever options the guide's line has. */
export async function curl(edge: Edge, path: string, ...options: string[]): Promise<CurlAnswer> {
  const base = ['--silent', '--cacert', edge.caFile, '--write-out', '\n%{http_code}'] as const
  const { stdout } = await run(['curl', ...base, ...options, `${edge.baseUrl}${path}`])
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) }
}

/** Step 1 of the guide. */
export async function requestByHand(folder: string, subject: string): Promise<string> {
  const out = ['-out', 'client.csr', '-nodes', '-sha512', '-newkey', 'rsa:2048'] as const
  const names = ['-utf8', '-subj', subject, '-keyout', 'client.key'] as const
  await runOrThrow(['openssl', 'req', '-new', ...names, ...out], { cwd: folder })
  return join(folder, 'client.csr')
}

/** Step 2 of the guide. */
export function signByHand(edge: Edge, requestFile: string): Promise<CurlAnswer> {
  return curl(
    edge,
    '/api/edge/private-certificates/sign',
    ...['--request', 'POST', '--header', 'Content-Type: text/plain'],
    ...['--header', `X-VTEX-API-AppKey: ${edge.appKey}`],
    ...['--header', `X-VTEX-API-AppToken: ${edge.appToken}`],
    ...['--data-binary', `@${requestFile}`]
  )
}

/** Logs in with the key pair, for the user token that step 3 needs. */
export async function logInByHand(edge: Edge): Promise<string> {
  const data = JSON.stringify({ appkey: edge.appKey, apptoken: edge.appToken })
  const json = ['--header', 'Content-Type: application/json', '--data', data]
  const { body } = await curl(edge, '/api/vtexid/apptoken/login', ...json)
  return (JSON.parse(body) as { token: string }).token
}

/** Step 3 of the guide; without files, the same call without a certificate. */
export function validateByHand(
  edge: Edge,
  files?: IdentityFiles,
  token = edge.userToken
): Promise<CurlAnswer> {
  const identity = files ? ['--cert', files.cert, '--key', files.key] : []
  const json = ['--header', 'Content-Type: application/json', '--data', JSON.stringify({ token })]
  return curl(edge, '/api/vtexid/credential/validate', ...identity, ...json)
}

/** Revokes a certificate. */
export function revokeByHand(edge: Edge, serialNumber: string): Promise<CurlAnswer> {
  return curl(
    edge,
    `/api/edge/private-certificates/${serialNumber}`,
    ...['--request', 'DELETE', '--header', `VtexIdclientAutCookie: ${edge.userToken}`]
  )
}

/** Steps 1 and 2: an identity in a folder, made without the action. */
export async function issueByHand(edge: Edge, folder: string): Promise<IdentityFiles> {
  const subject = `/CN=by-hand/OU=${edge.account}/L=São Paulo/ST=SP/C=BR`
  const { status, body } = await signByHand(edge, await requestByHand(folder, subject))
  if (status !== 200) throw new Error(`The edge answered ${status}: ${body}`)
  const [cert, key] = [join(folder, 'client.crt'), join(folder, 'client.key')]
  writeFileSync(cert, body)
  return { cert, key }
}

/** The serial number as openssl prints it, in the form that the revocation takes. */
export async function serialNumberOf(certFile: string): Promise<string> {
  const line = await runOrThrow(['openssl', 'x509', '-in', certFile, '-noout', '-serial'])
  return line.trim().replace('serial=', '')
}
