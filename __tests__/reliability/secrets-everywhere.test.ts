/** Every step of these tests is searched for secrets; these runs have the most of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, masksOf } from '../bundle/shipped.ts'

const start = jobMaker()

describe('with everything switched on, no byte holds a secret', () => {
  const ALL = {
    formats: 'bundle, pkcs12, newman, curl',
    'export-env': 'true',
    checks: 'GET /api/a\nGET /api/status/404 404\nPOST /api/b 200',
    'key-size': '3072'
  }

  it('except the user token in the state, and the password in its output', async () => {
    const job = await start()
    const main = await job.main(ALL)
    expect(main.outcome).toBe('success')
    const { 'pkcs12-password': password = '', 'junit-path': junit = '' } = main.outputs
    expect(password).toMatch(/^[0-9a-f]{32}$/)
    expect(masksOf(main)).toContain(password)
    expect(readFileSync(junit, 'utf8')).toContain('<testcase')
    expect(main.files.output.split(password)).toHaveLength(2)

    const token = job.sandbox.userTokens.at(-1) ?? ''
    expect(masksOf(main)).toContain(token)
    expect(main.files.state.split(token)).toHaveLength(3) // saved twice: the last one counts
    await job.post(main)
    job.expectNothingLeft()
  })

  it('when a check, the proof, the outputs or the revocation fails', async () => {
    const failing: [changes: Record<string, string>, faults: Fault[]][] = [
      [{ checks: 'GET /api/a 404' }, []],
      [{}, [{ on: 'validate', kind: 'status', status: 401, certificate: 'shown' }]],
      [{}, [{ on: 'sign', kind: 'certificate', variant: 'expired' }]],
      [{ verify: 'false' }, [{ on: 'sign', kind: 'truncate' }]]
    ]
    for (const [changes, faults] of failing) {
      const revoke: Fault = { on: 'revoke', kind: 'status', status: 403, times: 2 }
      const job = await start({ faults: [...faults, revoke] })
      const main = await job.main({ ...ALL, ...changes })
      expect(main.outcome).toBe('failure')
      await job.post(main)
    }
  })
})

describe('what a server repeats is taken out', () => {
  const TOKEN = 'the.token.of.the.login'
  const login: Fault = {
    ...{ on: 'login', kind: 'status', status: 200 },
    body: { authStatus: 'Success', token: TOKEN }
  }
  const repeat = (
    on: 'validate' | 'api',
    certificate: 'shown' | 'absent',
    secret: string
  ): Fault => ({
    ...{ on, kind: 'status', status: 403, certificate, times: 'always' },
    body: { message: `no role for ${TOKEN} of ${secret}` }
  })

  it.each([
    ['in the proof', 'validate', 'shown', {}],
    ['in its control', 'validate', 'absent', { proof: 'GET /api/a' }],
    ['in a check', 'api', 'shown', { verify: 'false', checks: 'GET /api/a' }]
  ] as const)('%s', async (_, on, certificate, changes) => {
    const job = await start({ faults: [login] })
    const call = 'proof' in changes ? 'api' : on
    job.sandbox.inject(repeat(call, certificate, job.sandbox.appToken))
    const main = await job.main(changes)
    const told = [main.log, main.summary, main.outputs['junit-path'] ?? ''].join('\n')
    expect(told).toContain('no role for *** of ***')
  })
})
