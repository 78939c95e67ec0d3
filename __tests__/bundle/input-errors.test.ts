import { describe, expect, it } from '@jest/globals'
import { jobMaker } from './shipped.ts'

const start = jobMaker()

describe('input errors', () => {
  it('several at once: all are reported, and nothing is sent', async () => {
    const job = await start()
    const main = await job.main({
      ...{ account: 'https://acme.myvtex.com/admin', 'app-name': '', 'app-token': 'abc' },
      ...{ timeout: 'soon', 'base-url': 'http://gateway.example' }
    })
    expect(main).toMatchObject({ exitCode: 1, outputs: {}, state: {} })
    const [error] = main.annotations
    expect(error?.message.split('\n')).toEqual([
      '5 inputs are not usable:',
      '- account: "https://acme.myvtex.com/admin" is a URL; did you mean "acme"?',
      '- app-name: must not be empty',
      '- base-url: must begin with https://',
      '- app-token: is too short for a secret: fewer than 4 characters',
      '- timeout: must be a whole number from 1 to 300, is "soon"',
      'Nothing was sent, nothing was issued.',
      '[INPUT_INVALID] docs/troubleshooting.md#input_invalid'
    ])
    expect(job.sandbox.seen).toEqual([])
  })

  it('when secrets are empty: the error says why, for this kind of run', async () => {
    const job = await start()
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' }
    const main = await job.main({ 'app-key': '', 'app-token': '' }, { env })
    expect(main.annotations[0]?.message).toContain('dependabot[bot]')
    expect(main.exitCode).toBe(1)
  })

  it('without RUNNER_TEMP: the error says so', async () => {
    const job = await start()
    const main = await job.main({}, { env: { RUNNER_TEMP: undefined } })
    expect(main.annotations[0]?.message).toContain('RUNNER_TEMP is not set')
  })
})

describe('a proxy setting that is no address', () => {
  const env = { HTTPS_PROXY: 'http://[' }

  it('in main: an error with a code, and nothing is sent', async () => {
    const job = await start()
    const main = await job.main({}, { env })
    expect(main.exitCode).toBe(1)
    expect(main.annotations[0]?.message).toMatch(/\[NETWORK_PROXY\] \S+#network_proxy$/)
    expect(job.sandbox.seen).toEqual([])
  })

  it('in post: a warning that says what is left', async () => {
    const job = await start()
    const main = await job.main()
    const post = await job.post(main, job.inputs(), { env })
    expect(post.exitCode).toBe(0)
    expect(post.annotations[0]?.message).toContain(job.sandbox.issued[0]?.serialNumber)
  })
})
