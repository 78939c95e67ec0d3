import { readFileSync } from 'node:fs'
import { parseConfig } from './config.ts'
import { outputDirectoryProblem } from './identity/output-directory.ts'
import { readContext, readInputs } from './inputs/raw-inputs.ts'
import type { IssueParts } from './issue.ts'
import { dial } from './vtex/early-socket.ts'
import { Trust } from './vtex/trust.ts'

const readFile = (path: string) => readFileSync(path, 'utf8')

/**
 * What needs nothing but the inputs and takes its time: the host is dialled, so that the rest of
 * the program is loaded while TCP and TLS go to VTEX and back. Nothing is sent; what is wrong with
 * the inputs is told later, when there is something to tell it with.
 */
export function start(env: NodeJS.ProcessEnv): Pick<IssueParts, 'inputs' | 'config' | 'early'> {
  const inputs = readInputs(env)
  try {
    const disk = { readFile, directoryProblem: outputDirectoryProblem }
    const config = parseConfig(inputs, readContext(env), disk)
    const early = dial(config.baseUrl, env, new Trust(config.serverCas))
    return { inputs, config: () => config, early }
  } catch (error) {
    const config = () => {
      throw error
    }
    return { inputs, config }
  }
}
