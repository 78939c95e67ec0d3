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

describe('the post step', () => {
  it('when the server ended by itself, or the folder is gone: no warning', async () => {
    const main = await start()
    const folder = main.state['folder'] ?? ''
    rmSync(join(folder, 'lease'))
    while (existsSync(main.outputs['server-ca-file'] ?? '')) await new Promise(setImmediate)
    expect(await runner.runPost({ entry: postEntry, of: main })).toMatchObject({
      exitCode: 0,
      annotations: []
    })
    expect(await runner.runPost({ entry: postEntry, of: main })).toMatchObject({
      exitCode: 0,
      annotations: []
    })
    expect(leftovers()).toEqual([])
  })

  it('stops its own sandbox and no other', async () => {
    const [first, second] = [await start(), await start({ mode: 'requested' })]
    const ca = readFileSync(second.outputs['server-ca-file'] ?? '')
    await runner.runPost({ entry: postEntry, of: first })
    expect(await callSandbox(second.outputs, ca)).toBe(204)
  })
})

describe('a post step that finds no state', () => {
  it('starts nothing, and says so', async () => {
    const post = await runner.runPost({ entry: postEntry, of: { state: {} } })
    expect(post).toMatchObject({ exitCode: 0, annotations: [], state: {} })
    expect(post.log).toContain('No sandbox was started')
    expect(leftovers()).toEqual([])
  })
})
