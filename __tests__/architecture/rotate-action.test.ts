/** That rotate/action.yml says the same as what it uses. */
import { describe, expect, it } from '@jest/globals'
import { ENDPOINT_DEFAULTS } from '../../src/config/endpoint.ts'
import { action } from './workflow-files.ts'

const root = action('action.yml')
const { inputs, runs } = action('rotate/action.yml')
const steps = runs.steps ?? []
const step = (id: string) => steps.find((one) => one.id === id)
const OWN = [
  ...['current', 'deploy', 'confirm', 'rollback', 'retire'],
  ...['renew-before', 'force', 'working-directory']
]
const DECIDED = ['verify', 'export-env', 'revoke-on-exit']
const byName = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `\${{ inputs.${name} }}`]))

describe('rotate/action.yml', () => {
  it('its inputs: its own, and the root’s but for those that a rotation decides', () => {
    const shared = Object.entries(root.inputs).filter(([name]) => !DECIDED.includes(name))
    const own = OWN.map((name) => [name, inputs[name]])
    expect(inputs).toEqual(Object.fromEntries([...shared, ...own]))
  })

  it('each of them: passed on', () => {
    const names = Object.keys(inputs).filter((name) => !OWN.includes(name))
    const fixed = { 'revoke-on-exit': 'false', summary: 'false' }
    expect(step('issue')?.with).toEqual({ ...byName(names), ...fixed })
    const scripts = ['retire', 'rollback', 'working-directory', 'summary']
    expect(step('finish')?.with).toMatchObject(
      byName([...Object.keys(ENDPOINT_DEFAULTS), ...scripts])
    )
  })

  it('renew-before: explained as in inspect/', () => {
    const { description, ...rest } = action('inspect/action.yml').inputs['renew-before'] ?? {}
    expect(inputs['renew-before']).toMatchObject(rest)
    const [, forms] = (description ?? '').split(' is due, ')
    expect(inputs['renew-before']?.description).toContain(forms)
  })

  it('every script: the same identity, and no credential of VTEX', () => {
    const scripts = ['deploy', 'confirm', 'finish'].map((id) => step(id)?.env ?? {})
    const [identity, ...others] = scripts.map((env) => ({ ...env, VTEX_MTLS_RUN: undefined }))
    expect(Object.keys(identity ?? {}).length).toBeGreaterThan(10)
    for (const other of others) expect(other).toEqual(identity)
    expect(JSON.stringify(scripts)).not.toMatch(/app-key|app-token|user-token/)
  })

  it('when the job is cancelled: the step that decides on the new certificate still runs', () => {
    expect(step('finish')?.if).toMatch(/^always\(\) && steps\.issue\.outputs\.serial-number != ''$/)
    expect(steps.at(-1)?.id).toBe('finish')
  })
})
