/** Runs the shipped bundle as a process of its own, with a runner's environment. */
import { fileURLToPath } from 'node:url'
import { inputsFor } from '../../__tests__/edge/action.ts'
import { parseFileCommand } from '../../src/local-runner/file-commands.ts'
import { INPUT_DEFAULTS } from '../../src/config/inputs.ts'
import { type Finished, timed } from './child.ts'
import type { Place } from './place.ts'
import { createWorkplace, type Workplace } from './workplace.ts'

export interface ActionRun extends Finished {
  outputs: Record<string, string>
  state: Record<string, string>
  workplace: Workplace
}

export interface RunOptions {
  inputs?: Record<string, string>
  /** Options for Node, before the bundle. */
  flags?: string[]
  debug?: boolean
}

/** Issues a certificate, with the proof on. The caller removes the workplace. */
export async function runMain(place: Place, options: RunOptions = {}): Promise<ActionRun> {
  const { inputs = {}, flags = [], debug = false } = options
  const workplace = createWorkplace(debug)
  const given = { ...inputsFor(place.edge), 'base-url': place.baseUrl, ...inputs }
  try {
    const finished = await timed([process.execPath, ...flags, bundle('main')], {
      cwd: workplace.folder,
      env: { ...workplace.env, ...inputVariables({ ...INPUT_DEFAULTS, ...given }) }
    })
    const { output, state } = workplace.read()
    const outputs = parseFileCommand(output)
    // A run that did less than it should would be too fast.
    if (outputs['mtls'] !== 'enforced') throw new Error(`Nothing was proved:\n${finished.said}`)
    return { ...finished, outputs, state: parseFileCommand(state), workplace }
  } catch (error) {
    workplace.remove()
    throw error
  }
}

/** The variables that a runner makes from inputs. Empty inputs are set, too. */
export function inputVariables(inputs: Record<string, string>): Record<string, string> {
  const entries = Object.entries(inputs)
  return Object.fromEntries(entries.map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]))
}

export function bundle(name: 'main' | 'post'): string {
  return fileURLToPath(new URL(`../../dist/${name}/index.js`, import.meta.url))
}

/** The wall time of one run. Everything that the run left behind is removed. */
export async function timeMain(place: Place, options: RunOptions = {}): Promise<number> {
  const { milliseconds, workplace } = await runMain(place, options)
  workplace.remove()
  return milliseconds
}
