import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** An action file (`…action.yml`) or a workflow, with its path from the root. */
export interface Source {
  path: string
  text: string
}

/**
 * Syntax that is newer than action-validator 0.6, with an older equivalent. Without these
 * replacements the validator refuses files that GitHub accepts.
 */
const NEWER = [
  [/^( *using:) node24$/gm, '$1 node20'],
  [/^( *)attestations: write/gm, '$1packages: write']
] as const

/** Replaces `$/path` (this repository at the running commit) by the older form. */
export const withLocalPaths = (text: string) => text.replaceAll('uses: $/', 'uses: ./')

/** Checks files against the JSON schemas of action files and workflows. */
export function judgeByValidator(files: Source[]): string[] {
  const cli = fileURLToPath(import.meta.resolve('@action-validator/cli/cli.mjs'))
  const folder = mkdtempSync(join(tmpdir(), 'lint-workflows-'))
  const findings = files.flatMap(({ path, text }) => {
    const copy = join(folder, basename(path))
    writeFileSync(
      copy,
      NEWER.reduce((known, [from, to]) => known.replace(from, to), text)
    )
    const { status, stderr } = spawnSync(process.execPath, [cli, copy], { encoding: 'utf8' })
    return status === 0 ? [] : [`${path}: action-validator says ${stderr}`]
  })
  rmSync(folder, { recursive: true })
  return findings
}

/**
 * Parses files as GitHub does: expressions, contexts, `needs`, and calls of our reusable workflow.
 * The parser needs those calls in the form of local paths.
 */
export async function judgeByParser(files: Source[], root: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseAction, parseWorkflow } =
    await loadParser()
  const provider = {
    getFileContent: (reference: object) => {
      if (!('path' in reference)) throw new Error('Not a file of this repository.')
      const name = String(reference.path)
      return Promise.resolve({ name, content: readFileSync(join(root, name), 'utf8') })
    }
  }
  const judge = async ({ path, text }: Source) => {
    const file = { name: path, content: withLocalPaths(text) }
    const isAction = path.endsWith('action.yml')
    const trace = new NoOperationTraceWriter()
    const { context, value } = isAction ? parseAction(file, trace) : parseWorkflow(file, trace)
    if (value && !isAction) {
      await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1 })
    }
    return context.errors
      .getErrors()
      .map(({ message }) => `${path}: workflow-parser says ${message}`)
  }
  return (await Promise.all(files.map(judge))).flat()
}

/** The package imports JSON without a type, as bundlers allow. Node requires the type. */
async function loadParser() {
  registerHooks({
    load: (url, context, next) =>
      next(
        url,
        url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context
      )
  })
  return {
    ...(await import('@actions/workflow-parser')),
    ...(await import('@actions/workflow-parser/actions/action-parser'))
  }
}
