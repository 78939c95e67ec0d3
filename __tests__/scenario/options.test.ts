import { createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { filesOf } from './afterwards.ts'
import { storyteller } from './harness.ts'

const open = storyteller()

describe('only where asked for', () => {
  it('exports variables only when asked to', async () => {
    const story = await open()
    await story.issue({ 'export-env': 'true' })
    const [VTEX_MTLS_CERT, VTEX_MTLS_KEY] = filesOf(story.runner)
    expect(story.runner.variables).toEqual({ VTEX_MTLS_CERT, VTEX_MTLS_KEY })
  })

  it('writes no summary when told so, and the usual one else', async () => {
    const silent = await open()
    await silent.issue({ summary: 'false' })
    expect(silent.runner.summary).toBe('')
    const story = await open()
    await story.issue()
    expect(story.runner.summary).toContain(story.runner.outputs['serial-number'])
    for (const phase of ['key', 'login', 'sign', 'proof', 'files']) {
      expect(story.runner.summary).toMatch(new RegExp(`\\b${phase} \\d+ ms`))
    }
  })

  it('makes a key of the size asked for', async () => {
    const story = await open()
    await story.issue({ 'key-size': '3072' })
    const key = createPrivateKey(readFileSync(filesOf(story.runner)[1]))
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(3072)
  })

  it('makes the folders that output-dir names, below the workspace where it is relative', async () => {
    const story = await open()
    await story.issue({ 'output-dir': 'private/certificates' })
    const [certificatePath] = filesOf(story.runner)
    expect(dirname(dirname(certificatePath))).toBe(join(story.workspace, 'private', 'certificates'))
    expect(story.runner.warnings).toEqual([
      expect.stringMatching(/^output-dir: is inside the work/)
    ])
    expect(readdirSync(story.temp)).toEqual([])
    await story.takeBack()
    expect(readdirSync(dirname(dirname(certificatePath)))).toEqual([])
  })
})
