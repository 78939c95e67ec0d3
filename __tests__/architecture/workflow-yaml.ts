/** Workflows that use this project's actions, checked against the actions' inputs and outputs. */
import { parse } from 'yaml'
import { codeBlocks } from './pages.ts'
import { readText } from './source-files.ts'

export interface Step {
  id?: string
  uses?: string
  with?: Record<string, unknown>
  run?: string
}

export interface Job extends Step {
  steps?: Step[]
  secrets?: object | string
  permissions?: object
  environment?: string
  'timeout-minutes'?: number
}

interface Interface {
  inputs: Record<string, { required?: boolean }>
  outputs?: object
  secrets?: object
}

const OURS = /^your-org\/vtex-mtls-action(\/[^@]+)?@v1$/

/** Every YAML block of a page, its indentation taken off. */
export const yamlBlocks = (page: string) =>
  codeBlocks(page).flatMap(({ language, text }) => (language === 'yaml' ? text : []))

export function interfaceOf(uses = ''): Interface | undefined {
  const [, path = ''] = OURS.exec(uses) ?? []
  if (!OURS.test(uses)) return undefined
  if (!path.endsWith('.yml'))
    return parse(readText(`${path.slice(1)}/action.yml`.replace(/^\//, '')))
  return parse(readText(path.slice(1))).on.workflow_call
}

/** The steps of a whole workflow or of a part of one; a job that calls a workflow is one, too. */
export function stepsOf(block: unknown): (Step & Job)[] {
  if (Array.isArray(block)) return block as Step[]
  const { jobs = {} } = block as { jobs?: Record<string, Job> }
  return Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])])
}

/** The names in a workflow that what it uses does not know, and those that it misses. */
export function wrongNames(text: string): string[] {
  const steps = stepsOf(parse(text))
  const wrong = steps.flatMap(({ uses, with: given = {}, secrets = {} }) => {
    const known = interfaceOf(uses)
    if (!known) return []
    const names = typeof secrets === 'string' ? [] : Object.keys(secrets)
    const required = Object.keys(known.inputs).filter((name) => known.inputs[name]?.required)
    return [
      ...Object.keys(given).filter((name) => !(name in known.inputs)),
      ...names.filter((name) => !(name in (known.secrets ?? {}))),
      ...required.filter((name) => !(name in given)).map((name) => `no ${name}`)
    ]
  })
  const references = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
  const dangling = references.filter(([, id, name = '']) => {
    const step = steps.find((one) => one.id === id)
    const known = step && interfaceOf(step.uses)
    return known ? !(name in (known.outputs ?? {})) : !step
  })
  return [...wrong, ...dangling.map(([whole]) => whole)]
}
