/** Issue, use and revoke a certificate, with a server and a CA that are not our code. */

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { filesOf, keepAside, output, startJob, type ActionJob } from './action.ts'
import { validateByHand, type IdentityFiles } from './by-hand.ts'
import { runOrThrow, run } from './programs.ts'
import { startEdge, type Edge } from './start-edge.ts'

const SIGN = 'POST /api/edge/private-certificates/sign'
const LOGIN = 'POST /api/vtexid/apptoken/login'
const VALIDATE = 'POST /api/vtexid/credential/validate'
let edge: Edge
let job: ActionJob
let kept: string

beforeAll(async () => {
  edge = await startEdge()
  job = startJob(edge)
  kept = mkdtempSync(join(tmpdir(), 'edge-kept-'))
})
afterAll(async () => {
  job.runner.close()
  rmSync(kept, { recursive: true })
  await edge.stop()
})

const routes = (requests: { method: string; path: string }[]) =>
  requests.map(({ method, path }) => `${method} ${path}`)
const openssl = (...args: string[]) => runOrThrow(['openssl', ...args])

describe('issue, use, revoke', () => {
  let main: StepResult
  let copies: IdentityFiles

  beforeAll(async () => {
    main = await job.issue({ 'export-env': 'true' })
    copies = keepAside(filesOf(main), kept)
  })

  it('succeeds, and says that the edge enforces mTLS', () => {
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [], stderr: '' })
    expect(output(main, 'mtls')).toBe('enforced')
    expect(output(main, 'base-url')).toBe(edge.baseUrl)
  })

  it('logs in before it signs, and proves with its certificate, without one, with an untrusted one', async () => {
    const requests = await edge.requests()
    expect(routes(requests).slice(0, 2)).toEqual([LOGIN, SIGN])
    const proof = requests.filter((request) => `${request.method} ${request.path}` === VALIDATE)
    const seen = proof.map(({ verify, status }) => ({ verify, status }))
    const stranger = { verify: expect.stringMatching(/^FAILED:/), status: 400 }
    const first = seen.slice(0, 3)
    expect(first).toContainEqual({ verify: 'SUCCESS', status: 200 })
    expect(first).toContainEqual({ verify: 'NONE', status: 403 })
    expect(first).toContainEqual(stranger) // a clear refusal, so the call is not made again
    expect(seen.slice(3)).toEqual([
      { verify: 'NONE', status: 403 },
      { verify: 'SUCCESS', status: 200 }
    ])
    // A resumed session does not show what the server asks for.
    const shown = proof.find(({ verify }) => verify === 'SUCCESS')
    expect(shown).toMatchObject({ reused: '.', nth: 1 })
  })

  it('sends what the guide sends', () => {
    const sign = edge.seen.find(({ path }) => path.endsWith('/sign'))
    expect(sign?.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain\b/),
      accept: 'text/plain',
      'x-vtex-api-appkey': edge.appKey,
      'x-vtex-api-apptoken': edge.appToken,
      'user-agent': expect.stringMatching(/^vtex-mtls-action\/\d/)
    })
  })

  it('sends a request that openssl accepts: SHA-512, the names in order, nothing besides', async () => {
    const file = join(kept, 'seen.csr')
    writeFileSync(file, edge.seen.find(({ path }) => path.endsWith('/sign'))?.body ?? '')
    const { stderr } = await run(['openssl', 'req', '-in', file, '-verify', '-noout'])
    expect(stderr).toMatch(/verify OK/i)
    const text = await openssl('req', '-in', file, '-noout', '-text')
    expect(text).toContain('Signature Algorithm: sha512WithRSAEncryption')
    expect(text).toContain('Public-Key: (2048 bit)')
    expect(text).toMatch(/Attributes:\s+(a0:00|\(none\))/)
    const names = await openssl('asn1parse', '-in', file)
    expect([...names.matchAll(/(UTF8STRING|PRINTABLESTRING)\s+:(.*)/g)].map((m) => m[1])).toEqual([
      ...['UTF8STRING', 'UTF8STRING', 'UTF8STRING', 'UTF8STRING', 'PRINTABLESTRING']
    ])
  })

  it('the certificate: openssl verifies it, and it has the requested subject', async () => {
    const { cert } = filesOf(main)
    await openssl('verify', '-purpose', 'sslclient', '-CAfile', edge.clientCaFile, cert)
    const print = ['-noout', '-subject', '-serial', '-fingerprint', '-sha256']
    const format = ['-nameopt', 'RFC2253,utf8,-esc_msb,-dn_rev,sep_comma_plus']
    const text = await openssl('x509', '-in', cert, ...print, ...format)
    const name = `CN=orders-integration,OU=${edge.account},L=São Paulo,ST=SP,C=BR`
    expect(text).toContain(`subject=${name}\n`)
    expect(text).toContain(`serial=${output(main, 'serial-number')}\n`)
    expect(text).toContain(`Fingerprint=${output(main, 'fingerprint-sha256')}\n`)
    expect(edge.issued()).toMatchObject([{ serialNumber: output(main, 'serial-number') }])
    for (const word of ['orders-integration', edge.account, 'São Paulo']) {
      expect(output(main, 'subject')).toContain(word)
    }
    expect(output(main, 'issuer')).toContain('Edge Test Client CA')
  })

  it('the date outputs: ISO 8601 in UTC', async () => {
    const dates = await openssl('x509', '-in', filesOf(main).cert, '-noout', '-dates')
    const [notBefore, notAfter] = dates
      .split('\n')
      .map((line) => new Date(line.split('=')[1] ?? ''))
    const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
    for (const name of ['not-before', 'not-after']) expect(output(main, name)).toMatch(iso)
    expect(new Date(output(main, 'not-before'))).toEqual(notBefore)
    expect(new Date(output(main, 'not-after'))).toEqual(notAfter)
  })

  it('the key file: PKCS#8, of that certificate, readable by its owner only', async () => {
    const { cert, key } = filesOf(main)
    const publicKey = await openssl('x509', '-in', cert, '-noout', '-pubkey')
    expect(await openssl('pkey', '-in', key, '-pubout')).toBe(publicKey)
    expect(readFileSync(key, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
    const modes = [dirname(key), key, cert].map((path) => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600])
    expect(dirname(dirname(key))).toBe(job.runner.temp)
  })

  it('the variables give later steps what curl needs', async () => {
    expect((await validateByHand(edge, filesOf(main))).status).toBe(200)
    const later = await job.runner.runShell({
      script: `curl --silent --fail --cacert "$CA" --cert "$VTEX_MTLS_CERT" --key "$VTEX_MTLS_KEY" \\
        --json "{\\"token\\":\\"$TOKEN\\"}" "$URL/api/vtexid/credential/validate"`,
      env: { CA: edge.caFile, URL: edge.baseUrl, TOKEN: edge.userToken }
    })
    expect(later.stdout).toContain('"authStatus":"Success"')
  })

  it('writes a summary', () => {
    expect(main.summary).toContain(output(main, 'serial-number'))
    expect(main.summary).toContain('São Paulo')
  })

  it('deletes and revokes at the end, and the same curl is refused from then on', async () => {
    const post = await job.post(main, {})
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    expect(existsSync(dirname(filesOf(main).key))).toBe(false)
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
    expect((await validateByHand(edge, copies)).status).toBe(400)
    const last = (await edge.requests()).findLast(({ path }) => VALIDATE.endsWith(path))
    expect(last?.verify).toBe('FAILED:certificate revoked')
  })

  it('a second post step: nothing to do, no warning', async () => {
    const again = await job.post(main, {})
    expect(again).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
  })
})
