import { spawnSync } from 'node:child_process'
import { parse } from 'yaml'
import type { Source } from './lint-workflows-syntax.ts'

interface Step {
  name?: string
  run?: string
  shell?: string
}

interface Defaults {
  defaults?: { run?: { shell?: string } }
}

interface Job extends Defaults {
  steps?: Step[]
}

interface ActionOrWorkflow extends Defaults {
  runs?: { steps?: Step[] }
  jobs?: Record<string, Job>
}

/** Checks every bash and sh script of the steps with shellcheck. */
export function judgeScripts(files: Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    scriptsOf(parse(text) as ActionOrWorkflow).flatMap(({ where, shell, script }) => {
      const options = ['--shell', shell, '--severity', 'style', '--color=never', '-']
      const input = `set -e # as the runner does\n${script}`
      const ran = spawnSync('shellcheck', options, { encoding: 'utf8', input })
      if (ran.status === 0) return []
      return [`${path}, ${where}: shellcheck says ${ran.stdout || ran.stderr || ran.error}`]
    })
  )
}

/** If a step names no shell, it is bash on the systems where most of our jobs run. */
function scriptsOf(file: ActionOrWorkflow) {
  const groups: Job[] = [file.runs ?? {}, ...Object.values(file.jobs ?? {})]
  return groups.flatMap(({ steps = [], defaults = file.defaults }) =>
    steps.flatMap(({ name, run: script, shell = defaults?.run?.shell ?? 'bash' }) =>
      script !== undefined && ['bash', 'sh'].includes(shell)
        ? [{ where: `step "${name ?? script}"`, shell, script }]
        : []
    )
  )
}
