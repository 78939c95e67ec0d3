import { createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { filesOf } from './afterwards.ts'
import { scenarioFactory } from './harness.ts'

const open = scenarioFactory()

describe('only where asked for', () => {
  it('export-env: variables are set only with it', async () => {
    const scenario = await open()
    await scenario.issue({ 'export-env': 'true' })
    const [VTEX_MTLS_CERT, VTEX_MTLS_KEY] = filesOf(scenario.runner)
    expect(scenario.runner.variables).toEqual({ VTEX_MTLS_CERT, VTEX_MTLS_KEY })
  })

  it('summary: false: no summary; otherwise the usual one', async () => {
    const silent = await open()
    await silent.issue({ summary: 'false' })
    expect(silent.runner.summary).toBe('')
    const scenario = await open()
    await scenario.issue()
    expect(scenario.runner.summary).toContain(scenario.runner.outputs['serial-number'])
    for (const phase of ['key', 'login', 'sign', 'proof', 'files']) {
      expect(scenario.runner.summary).toMatch(new RegExp(`\\b${phase} \\d+ ms`))
    }
  })

  it('key-size: the key has that size', async () => {
    const scenario = await open()
    await scenario.issue({ 'key-size': '3072' })
    const key = createPrivateKey(readFileSync(filesOf(scenario.runner)[1]))
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(3072)
  })

  it('output-dir: missing folders are made, and a relative one is below the workspace', async () => {
    const scenario = await open()
    await scenario.issue({ 'output-dir': 'private/certificates' })
    const [certificatePath] = filesOf(scenario.runner)
    expect(dirname(dirname(certificatePath))).toBe(
      join(scenario.workspace, 'private', 'certificates')
    )
    expect(scenario.runner.warnings).toEqual([
      expect.stringMatching(/^output-dir: is inside the work/)
    ])
    expect(readdirSync(scenario.temp)).toEqual([])
    await scenario.runPostStep()
    expect(readdirSync(dirname(dirname(certificatePath)))).toEqual([])
  })
})
