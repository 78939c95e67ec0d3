import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { privateKeyLines } from '../bundle/private-key-lines.ts'
import { expectNoSecrets, filesOf } from './afterwards.ts'
import { LOGIN, SIGN, scenarioFactory, VALIDATE } from './harness.ts'

const open = scenarioFactory()

describe('the order of events', () => {
  it('a whole run: masks before any output, and state before each step that can fail', async () => {
    const scenario = await open()
    await scenario.issue({ 'export-env': 'true' })
    const { runner, sandbox } = scenario
    const keyPem = readFileSync(filesOf(scenario.runner)[1], 'utf8')
    const [token] = sandbox.seen
      .slice(2)
      .map(({ body }) => (JSON.parse(body) as { token: string }).token)
    const masked = (secret: string) => runner.indexOf('mask', (value) => value === secret)
    const served = (call: string) => runner.indexOf('server', (name) => name === call)
    const saved = (name: string, text: string) =>
      runner.indexOf('saveState', (n, value) => n === name && value?.includes(text) === true)

    const serialNumber = runner.outputs['serial-number'] ?? ''
    const folder = dirname(filesOf(scenario.runner)[0])
    const inOrder = [
      masked(sandbox.appToken),
      served(LOGIN),
      masked(token ?? ''),
      ...privateKeyLines(keyPem).map(masked),
      served(SIGN),
      saved('certificate', serialNumber),
      masked(folder),
      saved('folder', 'path'),
      served(VALIDATE),
      ...filesOf(scenario.runner).map(masked),
      runner.indexOf('setOutput'),
      runner.indexOf('exportVariable'),
      runner.indexOf('addSummary'),
      saved('certificate', 'notAfter')
    ]
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
    // The first call to the runner is a mask.
    expect(runner.timeline[0]?.call).toBe('mask')
    expectNoSecrets(scenario, runner)
  })

  it('values that have to stay readable: not masked', async () => {
    const scenario = await open()
    await scenario.issue()
    const { masks, outputs } = scenario.runner
    const certificatePem = readFileSync(outputs['cert-path'] ?? '', 'utf8')
    const readable = [
      ...['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', 'sandbox', 'my-app'],
      ...[scenario.sandbox.appKey, outputs['serial-number'], outputs['fingerprint-sha256']],
      ...certificatePem.split('\n')
    ]
    for (const mask of masks) {
      expect(mask.length).toBeGreaterThanOrEqual(4)
      expect(readable).not.toContain(mask)
    }
  })

  it('the saved state: neither the API token nor the key pair', async () => {
    const scenario = await open()
    await scenario.issue()
    const saved = JSON.stringify(scenario.runner.state)
    expect(saved).not.toContain(scenario.sandbox.appToken)
    expect(saved).not.toContain(scenario.sandbox.appKey)
    expect(Object.keys(scenario.runner.state).sort()).toEqual(['certificate', 'folder', 'request'])
  })

  it('the folder’s name: saved before the folder exists', async () => {
    const scenario = await open()
    const found: string[][] = []
    const inside: string[] = []
    scenario.runner.interrupt = ({ call, words: [name] }) => {
      if (call !== 'saveState' || name !== 'folder') return
      const folders = readdirSync(scenario.temp)
      found.push(folders)
      inside.push(...folders.map((folder) => readdirSync(join(scenario.temp, folder))).flat())
    }
    await scenario.issue()
    // Then once more with what was made, before anything is in it
    expect(found).toEqual([[], [expect.stringMatching(/^vtex-mtls-/)]])
    expect(inside).toEqual([])
  })
})
