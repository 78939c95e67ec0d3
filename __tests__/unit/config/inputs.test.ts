/** Every declared input is read by the action, or passed on to the program that reads it. */
import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import { INPUT_DEFAULTS, readInputs, type RunnerContext } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/config.ts'
import { parseRevocation, REVOCATION_DEFAULTS } from '../../../src/config/revocation.ts'
import { SANDBOX_DEFAULTS } from '../../../src/actions/sandbox/sandbox-action.ts'
import { readOptions } from '../../../src/sandbox/options.ts'

const CONTEXT: RunnerContext = { eventName: '', actor: '', runnerTemp: '/temp', workspace: '/work' }

/** The inputs, and which of them were read. */
function watched<Inputs extends object>(inputs: Inputs): { inputs: Inputs; seen: Set<unknown> } {
  const seen = new Set<unknown>()
  const get = (target: Inputs, name: string) => {
    seen.add(name)
    return Reflect.get(target, name) as unknown
  }
  return { inputs: new Proxy(inputs, { get }), seen }
}

describe('every input is read', () => {
  it('by the action', () => {
    const { inputs, seen } = watched(readInputs({}))
    const disk = { readFile: () => '', directoryProblem: () => undefined }
    expect(() => parseConfig(inputs, CONTEXT, disk)).toThrow('inputs are not usable')
    expect([...seen].sort()).toEqual(Object.keys(INPUT_DEFAULTS).sort())
  })

  it('by revoke', () => {
    const { inputs, seen } = watched({ ...REVOCATION_DEFAULTS })
    expect(() => parseRevocation(inputs, CONTEXT, () => '')).toThrow('inputs are not usable')
    expect([...seen].sort()).toEqual(Object.keys(REVOCATION_DEFAULTS).sort())
  })

  it('by the sandbox, each as an option of its name', () => {
    const args = Object.entries(SANDBOX_DEFAULTS).map(([name, value]) => `--${name}=${value}`)
    expect(readOptions(args)).toMatchObject({ mode: 'enforced', account: 'sandbox', minutes: 60 })
    expect(() => readOptions(['--another=1'])).toThrow("Unknown option '--another'")
  })
})
