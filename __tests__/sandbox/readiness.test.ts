import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  SANDBOX_DEFAULTS,
  startSandboxAction,
  stopSandboxAction
} from '../../src/actions/sandbox/sandbox-action.ts'
import { RecordingRunner } from '../scenario/recording-runner.ts'

let temp: string
let runner: RecordingRunner

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'readiness-'))
  runner = new RecordingRunner()
})
afterEach(async () => {
  await stopSandboxAction(runner.state['folder'] ?? '', runner)
  rmSync(temp, { recursive: true, force: true })
})

/** Prints that it is up, but listens nowhere: the readiness check has to fail. */
const DEAF = `
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
const caFile = join(process.env.TMPDIR, 'ca.pem')
writeFileSync(caFile, '')
const token = { appToken: 'a-token', userToken: 'a-token' }
const facts = { baseUrl: 'https://127.0.0.1:1', caFile, account: 'acme', appKey: 'a-key', ...token }
console.log(JSON.stringify(facts))
const keepAlive = process.argv.find((one) => one.startsWith('--stop-when-removed=')).slice(20)
setInterval(() => existsSync(keepAlive) || process.exit(), 20)
`

function start(faults: string): Promise<void> {
  const entry = join(temp, 'deaf.mjs')
  writeFileSync(entry, DEAF)
  const inputs = { ...SANDBOX_DEFAULTS, faults }
  return startSandboxAction({ inputs, runner, temp, entry, env: process.env })
}

describe('the sandbox is asked whether it answers', () => {
  it.each([
    ['without faults', ''],
    ['with one whose body has the word', '[{"on":"api","kind":"json","body":"connection"}]'],
    ['with one whose body has a field of that name', '[{"on":"api","body":{"connection":"x"}}]']
  ])('%s', async (_, faults) => {
    await expect(start(faults)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(runner.outputs).toEqual({})
  })
})

it('when the first connection is to have a fault: it is not asked', async () => {
  await start(' [ { "kind": "reset-connect", "on" : "connection" } ] ')
  expect(runner.outputs).toMatchObject({ 'base-url': 'https://127.0.0.1:1' })
})
