/** That the action files and the reusable workflow say the same, of each other and of the code. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { INPUT_DEFAULTS } from '../../src/config/inputs.ts'
import { INSPECTION_DEFAULTS } from '../../src/config/inspection.ts'
import { REVOCATION_DEFAULTS } from '../../src/config/revocation.ts'
import { FINISH_DEFAULTS, START_DEFAULTS } from '../../src/config/rotation.ts'
import { SANDBOX_DEFAULTS } from '../../src/actions/sandbox/sandbox-action.ts'
import { root } from './source-files.ts'
import { ACTIONS, action, steps, workflow, type Input } from './workflow-files.ts'

const defaultsOf = (inputs: Record<string, Input>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, one.default ?? '']))

describe('the action files', () => {
  it.each(ACTIONS)('%s: everything is described, and what it runs is there', (path) => {
    const { inputs, outputs, runs } = action(path)
    for (const { description } of Object.values({ ...inputs, ...outputs })) {
      expect(description).toMatch(/\w.*\.$/s)
    }
    for (const bundle of [runs.main, runs.post].filter((one) => one !== undefined)) {
      expect(existsSync(join(root, dirname(path), bundle))).toBe(true)
    }
  })

  it('their defaults: those of the code', () => {
    expect(defaultsOf(action('issue/action.yml').inputs)).toEqual(INPUT_DEFAULTS)
    expect(defaultsOf(action('inspect/action.yml').inputs)).toEqual(INSPECTION_DEFAULTS)
    expect(defaultsOf(action('revoke/action.yml').inputs)).toEqual(REVOCATION_DEFAULTS)
    expect(defaultsOf(action('sandbox/action.yml').inputs)).toEqual(SANDBOX_DEFAULTS)
    expect(defaultsOf(action('rotate/start/action.yml').inputs)).toEqual(START_DEFAULTS)
    expect(defaultsOf(action('rotate/finish/action.yml').inputs)).toEqual(FINISH_DEFAULTS)
  })

  it('an input of several: the same words', () => {
    const own = action('action.yml').inputs
    const inputs = Object.entries(action('revoke/action.yml').inputs)
    const shared = inputs.filter(([name]) => name in own && !['account', 'retries'].includes(name))
    expect(shared.map(([, input]) => input)).toEqual(shared.map(([name]) => own[name]))
  })
})

describe('issue/action.yml', () => {
  it('compared with the root’s: the same, but for its paths', () => {
    const [own, copy] = [action('action.yml'), action('issue/action.yml')]
    expect(copy.inputs).toEqual(own.inputs)
    expect(copy.outputs).toEqual(own.outputs)
    const { main, post, ...rest } = own.runs
    expect(copy.runs).toEqual({ ...rest, main: `../${main}`, post: `../${post}` })
  })
})

describe('smoke-test/action.yml', () => {
  const own = action('action.yml')
  const { inputs, outputs, runs } = action('smoke-test/action.yml')
  const [issue] = runs.steps ?? []

  it('its inputs: two of its own, and the root’s, which are passed on', () => {
    const { run, 'working-directory': directory, ...rest } = inputs
    expect(rest).toEqual(own.inputs)
    expect([run?.default, directory?.default]).toEqual([undefined, '.'])
    expect(issue?.uses).toBe('$/issue')
    const names = Object.keys(own.inputs)
    expect(issue?.with).toEqual(
      Object.fromEntries(names.map((name) => [name, `\${{ inputs.${name} }}`]))
    )
  })

  it('its outputs: the root’s, each from the step that has it', () => {
    const entries = Object.entries(own.outputs).map(([name, { description }]) => [
      name,
      { description, value: `\${{ steps.issue.outputs.${name} }}` }
    ])
    expect(outputs).toEqual(Object.fromEntries(entries))
  })
})

describe('smoke-test.yml', () => {
  it('inputs that the composite has too: handed on under their names', () => {
    const path = '.github/workflows/smoke-test.yml'
    const { inputs = {}, secrets } = workflow(path).on.workflow_call ?? {}
    const call = steps.find((step) => step.path === path && step.uses === '$/smoke-test')
    const known = action('smoke-test/action.yml').inputs
    const shared = Object.keys(inputs).filter((name) => name in known && name !== 'environment')
    expect(call?.with).toMatchObject(
      Object.fromEntries(shared.map((name) => [name, `\${{ inputs.${name} }}`]))
    )
    expect(Object.keys(secrets ?? {}).slice(0, 2)).toEqual(['app-key', 'app-token'])
    expect(Object.values(secrets ?? {}).every(({ required }) => required === false)).toBe(true)
  })
})
