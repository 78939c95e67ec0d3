/** The proof's result with real servers of other products: strict, lenient and limiting ones. */
import { afterEach, describe, expect, it } from '@jest/globals'
import { startJob, type ActionJob } from './action.ts'
import { apache, haproxy, nginx } from './front-programs.ts'
import { startFront, type Front, type Program } from './front.ts'
import { startEdge, type Edge } from './start-edge.ts'

let edge: Edge
let front: Front
let job: ActionJob

async function start(program: Program): Promise<void> {
  edge = await startEdge({ verifyClient: 'off' })
  front = await startFront(edge, program)
  job = startJob(edge)
}

const issue = (inputs: Record<string, string> = {}) =>
  job.issue({ 'base-url': front.baseUrl, 'server-ca-file': front.caFile, ...inputs })

afterEach(async () => {
  job.runner.close()
  await front.stop()
  await edge.stop()
})

const PATH = '{ path_beg /api/vtexid/credential }'
const UNLESS = (variable: string, status: number) => `if (${variable}) { return ${status}; }`

describe('a server that requires a certificate of its CA: enforced', () => {
  it.each([
    [
      'HAProxy, which denies by path',
      haproxy('verify optional', `http-request deny if ${PATH} !{ ssl_c_used }`)
    ],
    [
      'nginx, HTTP 496',
      nginx('ssl_verify_client optional;', UNLESS('$ssl_client_verify != SUCCESS', 496))
    ],
    ['Apache by path, over TLS 1.2', apache('-all +TLSv1.2')]
  ])('%s', async (_, program) => {
    await start(program)
    // On a busy machine a response may take longer than the 5 s of the default timeout.
    const main = await issue({ 'require-mtls': 'true', timeout: '60' })
    expect(main).toMatchObject({
      outcome: 'success',
      outputs: { mtls: 'enforced' },
      log: expect.stringContaining('mTLS enforced') // a failure shows the log, and so the reason
    })
  })

  it('Apache by path, which asks after the handshake: proof and checks over TLS 1.2', async () => {
    await start(apache('-all +TLSv1.2 +TLSv1.3'))
    const main = await issue({
      'require-mtls': 'true',
      checks: 'POST /api/vtexid/credential/validate 401,400,200'
    })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    expect(main.log).toContain('the proof and the checks are made over TLS 1.2')
    expect(main.outputs).toMatchObject({ 'checks-failed': '0' })
  })
})

it('Apache, which asks for a certificate for the revocation after the handshake: post revokes over TLS 1.2', async () => {
  const revocations = '^/api/edge/private-certificates/(?!sign$)'
  await start(apache('-all +TLSv1.2 +TLSv1.3', revocations))
  const main = await issue()
  const post = await job.post(main, { 'base-url': front.baseUrl, 'server-ca-file': front.caFile })
  expect(post.annotations).toEqual([])
  expect(post.log).toContain(`Revoked certificate ${main.outputs['serial-number']}.`)
})

describe('a server that takes any certificate: any-certificate', () => {
  it.each([
    [
      'nginx, optional_no_ca',
      nginx('ssl_verify_client optional_no_ca;', UNLESS('$ssl_client_verify = NONE', 403))
    ],
    [
      'HAProxy, which ignores errors',
      haproxy(
        'verify optional ca-ignore-err all crt-ignore-err all',
        `http-request deny if ${PATH} !{ ssl_c_used }`
      )
    ]
  ])('%s', async (_, program) => {
    await start(program)
    expect(await issue()).toMatchObject({ outputs: { mtls: 'any-certificate' } })
    const required = await issue({ 'require-mtls': 'true' })
    expect(required.log).toContain('[MTLS_NOT_ENFORCED]')
  })
})

describe('a server with a limit that enforces nothing: never enforced', () => {
  it('HAProxy, of requests: requested, or the run fails', async () => {
    const deny = 'http-request deny if { sc0_http_req_rate gt 3 }'
    await start(haproxy('verify optional', 'http-request track-sc0 src', deny))
    for (let run = 0; run < 5; run++) {
      const main = await issue({ retries: '1' })
      expect(main.outputs['mtls'] ?? 'failed').toMatch(/^(requested|failed)$/)
    }
  })

  it.each([1, 2, 3])(
    'HAProxy, of %d connections: requested, and the run goes on with fewer',
    async (limit) => {
      const count = 'tcp-request connection track-sc0 src'
      const reject = `tcp-request session reject if { sc0_conn_cur gt ${limit} }`
      await start(haproxy('verify optional', count, reject))
      const main = await issue({ retries: '1' })
      expect(main.log).toContain('mTLS requested')
      expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'requested' } })
    }
  )
})

it('a server with no signature algorithm in common with us: requested, with the reason', async () => {
  await start(
    nginx(
      'ssl_protocols TLSv1.2; ssl_ciphers DEFAULT@SECLEVEL=0; ssl_verify_client optional;' +
        ' ssl_conf_command ClientSignatureAlgorithms RSA+SHA1;',
      ''
    )
  )
  const main = await issue()
  expect(main.outputs).toMatchObject({ mtls: 'requested' })
  expect(main.log).toContain('takes no signature that this client makes')
})
