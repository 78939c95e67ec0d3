/**
 * Lints the action files, the workflows and their shell scripts. The npm packages
 * `@action-validator/cli` and `@actions/workflow-parser` (GitHub's own) check the syntax.
 * shellcheck is used if it is installed; `--shellcheck` requires it, as in .ci/run, which installs
 * it. The argument may name another folder than this repository.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { judgeByParser, judgeByValidator, type Source } from './lint-workflows-syntax.ts'
import { judgeScripts } from './lint-workflows-shell.ts'

const WORKFLOWS = '.github/workflows'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shellcheck: { type: 'boolean', default: false } }
})
const root = positionals[0] ?? fileURLToPath(new URL('..', import.meta.url))

function sources(): Source[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory())
  const actions = ['.', ...folders.map(({ name }) => name)].filter(
    (folder) => folder !== 'node_modules' && readdirSync(join(root, folder)).includes('action.yml')
  )
  const paths = [
    ...actions.map((folder) => join(folder, 'action.yml')),
    ...readdirSync(join(root, WORKFLOWS)).map((name) => join(WORKFLOWS, name))
  ]
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function hasShellcheck(): boolean {
  return spawnSync('shellcheck', ['--version']).status === 0
}

const files = sources()
const findings = [...judgeByValidator(files), ...(await judgeByParser(files, root))]

if (values.shellcheck || hasShellcheck()) findings.push(...judgeScripts(files))
else console.log('shellcheck is not installed: the scripts in the workflows were not checked.')

for (const finding of findings) console.error(finding)
if (findings.length > 0) process.exitCode = 1
else console.log(`${files.length} action files and workflows: nothing to report.`)
