/** rotate/ as a workflow uses it, with a store's part as docs/rotation.md has it. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Edge } from './start-edge.ts'
import { type JobRun, runWorkflow, type JobSetup } from './workflow-jobs.ts'
import { root, type Step } from './workflow-steps.ts'

/** The step of a store's recipe. */
export function storeStep(name: string): Step & { with: Record<string, string> } {
  const page = readFileSync(`${root}docs/rotation.md`, 'utf8')
  const [, yaml] =
    new RegExp(`<!-- store: ${name} -->\n+\`\`\`yaml\n([^]*?)\`\`\``).exec(page) ?? []
  if (yaml === undefined) throw new Error(`docs/rotation.md has no store ${name}.`)
  const [step] = parse(yaml) as [Step & { with: Record<string, string> }]
  return step
}

interface Rotation {
  inputs?: Record<string, string>
  env?: Record<string, string>
  cancel?: JobSetup['cancel'] | undefined
}

/** Runs the step, and another one that prints its outputs. */
export async function rotate(
  edge: Edge,
  step: Step,
  { inputs = {}, env = {}, cancel }: Rotation
): Promise<Rotated> {
  const { account, appKey, appToken, baseUrl, caFile } = edge
  const common = {
    ...{ account, 'app-name': 'my-integration', 'require-mtls': 'true' },
    ...{ 'app-key': appKey, 'app-token': appToken }
  }
  const all = { ...step, id: 'rotate', with: { ...common, ...step.with, ...inputs } }
  const tell = `printf '%s\\n' "$ROTATED" "$DUE" "$SERIAL" "$RETIRED"`
  const outputs = (name: string) => `\${{ steps.rotate.outputs.${name} }}`
  const later: Step = {
    ...{ name: 'outputs', if: 'always()', run: tell },
    env: {
      ...{ ROTATED: outputs('rotated'), DUE: outputs('due') },
      ...{ SERIAL: outputs('serial-number'), RETIRED: outputs('retired') }
    }
  }
  const [job] = await runWorkflow([all, later], {
    contexts: { secrets: {}, vars: {}, github: {}, inputs: {} },
    target: () => ({ 'base-url': baseUrl, 'server-ca-file': caFile }),
    env,
    ...(cancel && { cancel }),
    checkOut: () => undefined
  })
  return rotated(job!)
}

export interface Rotated extends JobRun {
  outputs: { rotated: string; due: string; serialNumber: string; retired: string }
  /** Everything that a person sees of the run. */
  shown: string
}

function rotated(job: JobRun): Rotated {
  const printed = job.done.at(-1)?.result?.stdout.split('\n') ?? []
  const [rotated = '', due = '', serialNumber = '', retired = ''] = printed
  const logs = job.done.map(({ result }) => result?.log ?? '')
  const shown = [...logs, ...job.posts, job.summary].join('\n')
  return { ...job, outputs: { rotated, due, serialNumber, retired }, shown }
}
