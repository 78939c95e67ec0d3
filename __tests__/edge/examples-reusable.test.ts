/** The examples that call the reusable workflow. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { outcomes, startWorld, type ExampleWorld, type UserFiles } from './example-setup.ts'
import type { JobRun } from './workflow-jobs.ts'

let world: ExampleWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** What `npm run smoke` is in the repository: one call, as the README says. */
const SMOKE = `
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
const { env } = process
const read = (name) => env[name] && readFileSync(env[name])
const identity = { cert: read('VTEX_MTLS_CERT'), key: read('VTEX_MTLS_KEY') }
const headers = { 'X-VTEX-API-AppKey': env.VTEX_APP_KEY, 'X-VTEX-API-AppToken': env.VTEX_APP_TOKEN }
const options = { ...identity, headers, ca: read('VTEX_MTLS_SERVER_CA_FILE') }
get(env.VTEX_MTLS_BASE_URL + '/api/catalog_system/pvt/seller/list', options, ({ statusCode }) => {
  process.stdout.write('smoke: ' + statusCode + ' as ' + env.VTEX_MTLS_ACCOUNT)
  process.exit(statusCode === 200 ? 0 : 1)
})`
const REPOSITORY: UserFiles = {
  'package.json': '{ "name": "shop", "type": "module", "scripts": { "smoke": "node smoke.js" } }',
  'package-lock.json': '{ "name": "shop", "lockfileVersion": 3, "packages": { "": {} } }',
  'smoke.js': SMOKE
}

const logs = (jobs: JobRun[]) =>
  jobs.flatMap(({ done }) => done.map(({ result }) => result?.log ?? '')).join('\n')
const results = (jobs: JobRun[]) => jobs.map(({ name, outcome }) => [name, outcome])

const pullRequest = (from: string, user = 'octocat') => ({
  github: {
    repository: 'acme/shop',
    event: { pull_request: { head: { repo: { full_name: from } }, user: { login: user } } }
  }
})

describe('fork-friendly', () => {
  it.each([
    ['a fork', pullRequest('stranger/shop')],
    ['Dependabot', pullRequest('acme/shop', 'dependabot[bot]')]
  ])('%s, without any secret: it runs against the stand-in', async (_, event) => {
    const before = world.serials()
    const jobs = await world.run('fork-friendly', REPOSITORY, { ...event, secrets: {} })
    expect(results(jobs)).toEqual([
      ['acme', 'success'],
      ['result', 'success']
    ])
    expect(logs(jobs)).toContain('smoke: 200 as acme')
    expect(jobs[1]?.summary).toContain('| acme | ✅ passed | enforced | 1 of 1 |')
    expect(world.serials()).toEqual(before)
  })

  it('a branch of the repository itself: it runs against VTEX', async () => {
    const before = world.serials().length
    const jobs = await world.run('fork-friendly', REPOSITORY, pullRequest('acme/shop'))
    expect(results(jobs).map(([, outcome]) => outcome)).toEqual(['success', 'success'])
    expect(world.serials()).toHaveLength(before + 1)
    expect(world.revoked()).toEqual(world.serials())
  })
})

it('smoke-test-two-accounts: a table says which account passed', async () => {
  // The second account has another host, which the first one's certificates are not for.
  const jobs = await world.run('smoke-test-two-accounts', REPOSITORY)
  expect(results(jobs)).toEqual([
    ['acme', 'success'],
    ['acmeqa', 'failure'],
    ['result', 'failure']
  ])
  expect(jobs[2]?.summary).toMatch(/\| acme \| ✅ passed .*\n\| acmeqa \| ❌ failed /)
  expect(world.revoked()).toEqual(world.serials())
})

describe('release-gate', () => {
  const scripts = {
    'deploy.sh': 'echo deployed',
    'roll-back.sh': 'echo rolled back',
    'smoke-test.sh': 'test -s "$VTEX_MTLS_KEY" && echo tested as "$VTEX_APP_KEY"'
  }
  const deploy = (changes: UserFiles = {}, contexts = {}) =>
    world.run('release-gate', { ...scripts, ...changes }, { jobs: ['deploy'], ...contexts })

  it('a test that passes: deployed, and not rolled back', async () => {
    const jobs = await deploy()
    expect(outcomes(jobs)).toEqual([...Array(4).fill('success'), 'skipped'])
    expect(logs(jobs)).toContain(`tested as ${world.edge.appKey}`)
    expect(world.revoked()).toEqual(world.serials())
  })

  it('a test that fails: rolled back; a deployment that fails: not', async () => {
    const failed = await deploy({ 'smoke-test.sh': 'exit 1' })
    expect(logs(failed)).toContain('rolled back')
    expect(outcomes(failed).at(-1)).toBe('success')
    const broken = await deploy({ 'deploy.sh': 'exit 1' })
    expect(outcomes(broken)).toEqual(['success', 'success', 'failure', 'skipped', 'skipped'])
  })

  it('no credentials to test with: nothing is deployed', async () => {
    const jobs = await deploy({}, { secrets: {} })
    expect(outcomes(jobs)).toEqual(['success', 'failure', 'skipped', 'skipped', 'skipped'])
    expect(logs(jobs)).toContain('INPUT_INVALID')
  })
})
