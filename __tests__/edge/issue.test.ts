/** Issue, use and revoke a certificate, with a server and a CA that are not our code. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { filesOf, keepAside, output, startJob, type ActionJob } from './action.ts'
import { validateByHand, type IdentityFiles } from './by-hand.ts'
import { runOrThrow } from './programs.ts'
import { startEdge, type Edge } from './start-edge.ts'

const SIGN = 'POST /api/edge/private-certificates/sign'
const LOGIN = 'POST /api/vtexid/apptoken/login'
const VALIDATE = 'POST /api/vtexid/credential/validate'
let edge: Edge
let job: ActionJob
let kept: string
let main: StepResult
let copies: IdentityFiles

beforeAll(async () => {
  edge = await startEdge()
  job = startJob(edge)
  kept = mkdtempSync(join(tmpdir(), 'edge-kept-'))
  main = await job.issue()
  copies = keepAside(filesOf(main), kept)
})
afterAll(async () => {
  job.runner.close()
  rmSync(kept, { recursive: true })
  await edge.stop()
})

it('the main step: mTLS is enforced, and there is no warning', () => {
  expect(main).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [], stderr: '' })
  expect(output(main, 'mtls')).toBe('enforced')
  expect(output(main, 'base-url')).toBe(edge.baseUrl)
})

it('the requests: login, sign, and the proof with the certificate, without one, with an untrusted one', async () => {
  const requests = await edge.requests()
  const routes = requests.map(({ method, path }) => `${method} ${path}`)
  expect(routes.slice(0, 2)).toEqual([LOGIN, SIGN])
  const proof = requests.filter((_, at) => routes[at] === VALIDATE)
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

it('the certificate: openssl verifies it, and it has the requested subject', async () => {
  const { cert } = filesOf(main)
  const verify = ['-purpose', 'sslclient', '-CAfile', edge.clientCaFile]
  await runOrThrow(['openssl', 'verify', ...verify, cert])
  const print = ['-noout', '-subject', '-serial', '-fingerprint', '-sha256']
  const format = ['-nameopt', 'RFC2253,utf8,-esc_msb,-dn_rev,sep_comma_plus']
  const text = await runOrThrow(['openssl', 'x509', '-in', cert, ...print, ...format])
  const name = `CN=orders-integration,OU=${edge.account},L=São Paulo,ST=SP,C=BR`
  expect(text).toContain(`subject=${name}\n`)
  expect(text).toContain(`serial=${output(main, 'serial-number')}\n`)
  expect(text).toContain(`Fingerprint=${output(main, 'fingerprint-sha256')}\n`)
  expect(edge.issued()).toMatchObject([{ serialNumber: output(main, 'serial-number') }])
  expect(output(main, 'subject').replaceAll(', ', ',')).toBe(name)
  expect(output(main, 'issuer')).toContain('Edge Test Client CA')
})

it('the post step: the files are deleted, and copies of them are refused', async () => {
  const post = await job.post(main, {})
  expect(post).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
  expect(existsSync(dirname(filesOf(main).key))).toBe(false)
  expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
  expect((await validateByHand(edge, copies)).status).toBe(400)
  const last = (await edge.requests()).findLast(({ path }) => VALIDATE.endsWith(path))
  expect(last?.verify).toBe('FAILED:certificate revoked')
})
