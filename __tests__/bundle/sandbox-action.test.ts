import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  createLocalRunner,
  type LocalRunner,
  type StepResult
} from '../../src/local-runner/local-runner.ts'
import { callSandbox } from './call-sandbox.ts'
import { bundle } from './shipped.ts'

const entry = bundle('sandbox-main')
const postEntry = bundle('sandbox-post')

let root: string
let runner: LocalRunner
let started: StepResult[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-action-'))
  runner = createLocalRunner({ folder: root, debug: true })
  started = []
})

afterEach(async () => {
  for (const of of started) await runner.runPost({ entry: postEntry, of })
  rmSync(root, { recursive: true, force: true })
})

async function start(inputs: Record<string, string> = {}): Promise<StepResult> {
  const main = await runner.runAction({ entry, inputs })
  started.push(main)
  return main
}

const leftovers = () => readdirSync(runner.temp).filter((name) => !name.startsWith('_'))

describe('the sandbox action', () => {
  it('between main and post: it is up; after post: it is gone', async () => {
    const main = await start({ mode: 'requested', account: 'acme' })
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success', outputs: { account: 'acme' } })
    const ca = readFileSync(main.outputs['server-ca-file'] ?? '')
    expect(await callSandbox(main.outputs, ca)).toBe(204)

    const post = await runner.runPost({ entry: postEntry, of: main })
    expect(post).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    expect(post.log).toContain('The sandbox is stopped, and its files are deleted.')
    expect(post.log).toContain('##[debug]GET /api/status/204 204 (no certificate)')
    expect(await callSandbox(main.outputs, ca)).toBe('ECONNREFUSED')
    expect(leftovers()).toEqual([])
  })

  it('with a whole job: it issues, proves and revokes', async () => {
    const { outputs } = await start()
    const inputs = { ...outputs, 'app-name': 'my-app', 'user-token': '', 'require-mtls': 'true' }
    const main = await runner.runAction({ entry: bundle('main'), inputs })
    expect(main).toMatchObject({ outcome: 'success', outputs: { mtls: 'enforced' } })
    // Inside a composite action, post gets no inputs.
    const post = await runner.runPost({ entry: bundle('post'), of: main })
    expect(post.log).toContain(`Revoked certificate ${main.outputs['serial-number']}.`)
  })

  it('its tokens are masked before they are outputs, and its folder alone is saved', async () => {
    const { stdout, log, outputs, state, files } = await start()
    for (const name of ['app-token', 'user-token']) {
      const secret = outputs[name] ?? ''
      expect(secret.length).toBeGreaterThan(40)
      expect(stdout).toContain(`::add-mask::${secret}\n`)
      expect(log).not.toContain(secret)
      expect(files.state).not.toContain(secret)
    }
    expect(outputs['app-key']).toMatch(/^vtexappkey-sandbox-/)
    expect(Object.keys(state)).toEqual(['folder'])
    expect(state['folder']?.startsWith(runner.temp)).toBe(true)
  })

  it('with faults: the first one hits the job’s own call', async () => {
    const faults = '[{"on":"connection","kind":"reset-connect"},{"on":"api","kind":"empty"}]'
    const { outputs } = await start({ mode: 'not-requested', faults })
    const ca = readFileSync(outputs['server-ca-file'] ?? '')
    const statuses = [
      await callSandbox(outputs, ca),
      await callSandbox(outputs, ca),
      await callSandbox(outputs, ca)
    ]
    expect(statuses).toEqual(['ECONNRESET', 200, 204])
  })

  it('the environment of the step: the server has what it needs, and no more', async () => {
    if (process.platform !== 'linux') return
    const env = { GITHUB_TOKEN: 'a-github-token', RUNNER_TRACKING_ID: 'github_1' }
    const main = await runner.runAction({ entry, inputs: { minutes: '5' }, env })
    started.push(main)
    const { pid } = JSON.parse(readFileSync(join(main.state['folder'] ?? '', 'info.json'), 'utf8'))
    const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((entry) => entry.split('=')[0])
    expect(names.filter(Boolean).sort()).toEqual(
      ['PATH', 'RUNNER_TRACKING_ID', 'TEMP', 'TMP', 'TMPDIR'].sort()
    )
  })
})

describe('a sandbox that does not come up', () => {
  it.each([
    [{ mode: 'strict' }, 'mode: "strict" is unknown; known are: enforced'],
    [{ account: 'a b' }, 'account: "a b" is not a VTEX account name.'],
    [{ minutes: '0' }, 'minutes: "0" is not a whole number from 1 to 10000.'],
    [{ minutes: '-1' }, 'minutes: "-1" is not a whole number'],
    [{ faults: '[{"on":"x"}]' }, 'faults: no. 1: "on" is "x"; known are: sign'],
    [{ faults: '::error::x' }, 'faults: is not JSON.']
  ] as [Record<string, string>, string][])(
    'because of %j: an input error',
    async (inputs, said) => {
      const main = await start(inputs)
      expect(main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: {} })
      expect(main.annotations).toHaveLength(1)
      expect(main.annotations[0]?.message).toContain(`- ${said}`)
      expect(main.annotations[0]?.message).toMatch(
        /No sandbox was started\.\n\[INPUT_INVALID\] \S+#input_invalid$/
      )
      const post = await runner.runPost({ entry: postEntry, of: main })
      expect(post).toMatchObject({ exitCode: 0, annotations: [] })
      expect(leftovers()).toEqual([])
    }
  )
})

describe('the post step of the sandbox', () => {
  it('when the server ended by itself, or the folder is gone: no warning', async () => {
    const main = await start()
    const folder = main.state['folder'] ?? ''
    rmSync(join(folder, 'keep-alive'))
    while (existsSync(main.outputs['server-ca-file'] ?? '')) await new Promise(setImmediate)
    const post = () => runner.runPost({ entry: postEntry, of: main })
    expect(await post()).toMatchObject({ exitCode: 0, annotations: [] })
    expect(await post()).toMatchObject({ exitCode: 0, annotations: [] })
    expect(leftovers()).toEqual([])
  })

  it('with two sandboxes: it stops its own and no other', async () => {
    const [first, second] = [await start(), await start({ mode: 'requested' })]
    const ca = readFileSync(second.outputs['server-ca-file'] ?? '')
    await runner.runPost({ entry: postEntry, of: first })
    expect(await callSandbox(second.outputs, ca)).toBe(204)
  })

  it('without any state: it starts nothing, and says so', async () => {
    const post = await runner.runPost({ entry: postEntry, of: { state: {} } })
    expect(post).toMatchObject({ exitCode: 0, annotations: [], state: {} })
    expect(post.log).toContain('No sandbox was started')
    expect(leftovers()).toEqual([])
  })
})
