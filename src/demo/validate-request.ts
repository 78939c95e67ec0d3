import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'

/** The last call in VTEX's guide, `POST /api/vtexid/credential/validate`, with files on disk. */
export interface ValidateRequest {
  url: string
  caFile: string
  userToken: string
  /** If it is absent, the call shows no certificate. */
  identity?: { certificateFile: string; privateKeyFile: string } | undefined
}

export interface ValidateResponse {
  status: number
  body: string
}

/** Whether there is a `curl` that reads PEM files. The curl of Windows does not. */
export function hasCurl(): boolean {
  const { stdout, status } = spawnSync('curl', ['--version'], { encoding: 'utf8' })
  return status === 0 && !/schannel/i.test(stdout)
}

/** The arguments of `curl`. The token is not one of them: it is passed through stdin. */
export function curlArguments({ url, caFile, identity }: ValidateRequest): string[] {
  const shown = identity
    ? ['--cert', identity.certificateFile, '--key', identity.privateKeyFile]
    : []
  const post = ['--header', 'Content-Type: application/json', '--data', '@-']
  // The sandbox is on this machine, so no proxy is used.
  const common = ['--silent', '--show-error', '--noproxy', '*', '--cacert', caFile]
  return [...common, ...shown, ...post, url]
}

/** Makes the call with `curl`, without the user's curl configuration. */
export function sendWithCurl(call: ValidateRequest): ValidateResponse {
  const status = ['--write-out', '\n%{http_code}']
  const result = spawnSync('curl', ['--disable', ...curlArguments(call), ...status], {
    encoding: 'utf8',
    input: JSON.stringify({ token: call.userToken })
  })
  if (result.status !== 0) throw new Error(`curl ended with ${result.status}: ${result.stderr}`)
  const end = result.stdout.lastIndexOf('\n')
  return { status: Number(result.stdout.slice(end + 1)), body: result.stdout.slice(0, end) }
}

/** The same call from Node, for a machine without `curl`. */
export function sendWithNode({
  url,
  caFile,
  userToken,
  identity
}: ValidateRequest): Promise<ValidateResponse> {
  const files = identity && {
    cert: readFileSync(identity.certificateFile),
    key: readFileSync(identity.privateKeyFile)
  }
  const headers = { 'Content-Type': 'application/json' }
  const options = { method: 'POST', headers, ca: readFileSync(caFile), agent: false, ...files }
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options as object, async (incoming) => {
      const body = Buffer.concat((await incoming.toArray()) as Buffer[]).toString('utf8')
      resolve({ status: incoming.statusCode ?? 0, body })
    })
    outgoing.on('error', reject).end(JSON.stringify({ token: userToken }))
  })
}
