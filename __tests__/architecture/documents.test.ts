import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_CODES } from '../../src/shared/errors.ts'
import { anchorsOf } from './markdown.ts'
import { readText, root, textFiles } from './source-files.ts'

describe('README.md', () => {
  it('has one anchor for every error code, its name in small letters, and for no other', () => {
    const [, errors = ''] = readText('README.md').split('\n## Troubleshooting\n')
    const codes = [...errors.matchAll(/^#{3,4} +`?([A-Z]+(?:_[A-Z]+)*)`?$/gm)].map(
      ([, code]) => code
    )
    expect(codes.sort()).toEqual([...ERROR_CODES].sort())
    const anchors = anchorsOf(readText('README.md'))
    for (const code of ERROR_CODES) {
      const own = new RegExp(`^${code}(-\\d+)?$`, 'i')
      expect(anchors.filter((anchor) => own.test(anchor))).toEqual([code.toLowerCase()])
    }
  })

  // scripts/reference.ts fills the places that there are; this says which there have to be.
  it('has a place for the inputs and outputs of everything that a workflow can use', () => {
    const places = [...readText('README.md').matchAll(/^<!-- ((?:own )?(?:in|out)puts.*) -->$/gm)]
    expect(places.map(([, place]) => place).sort()).toEqual([
      'inputs',
      'inputs of .github/workflows/smoke-test.yml',
      'inputs of inspect/action.yml',
      'inputs of revoke/action.yml',
      'inputs of sandbox/action.yml',
      'outputs',
      'outputs of inspect/action.yml',
      'outputs of revoke/action.yml',
      'outputs of rotate/action.yml',
      'outputs of sandbox/action.yml',
      'own inputs of rotate/action.yml',
      'own inputs of smoke-test/action.yml'
    ])
  })

  it('names every variable that a later step can find, and every secret of the workflow', () => {
    const code = [...textFiles('src', '.ts'), { text: readText('smoke-test/action.yml') }]
    const variables = code.flatMap(
      ({ text }) => text.match(/\bVTEX_MTLS_[A-Z0-9_]*[A-Z0-9]\b/g) ?? []
    )
    const workflow = parse(readText('.github/workflows/smoke-test.yml')) as {
      on: { workflow_call: { secrets: object } }
    }
    const names = new Set([...variables, ...Object.keys(workflow.on.workflow_call.secrets)])
    names.delete('VTEX_MTLS_RUN') // how the composite's command comes to its own shell
    expect(names.size).toBeGreaterThan(12)
    const readme = readText('README.md')
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([])
  })

  it.each(['scripts/metadata.ts', 'scripts/reference.ts'])('is what %s makes', (script) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, script), '--check'])
    expect({ status, said: String(stderr) }).toMatchObject({ status: 0 })
  })
})
