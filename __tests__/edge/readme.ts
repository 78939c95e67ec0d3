/** The recipes of docs/recipes.md, as a reader would copy them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export interface CodeBlock {
  /** From the comment before it: `<!-- recipe: name -->`; absent where there is none. */
  name: string | undefined
  /** What the reader saves it as, where that is not in the block itself. */
  file: string | undefined
  language: string
  text: string
}

/** Two steps of a workflow, the action and a later one, with `${{ }}` left as they are. */
export interface WorkflowSteps {
  inputs: Record<string, string>
  later: { run: string; env: Record<string, string> }
}

const MARKED = /^(?:<!-- recipe: (\S+)(?: (\S+))? -->\n+)?```(\w*)\n(.*?)^```$/gms

/**
 * What no test runs, because its program, or what that needs, is not to be had here: .NET, k6,
 * PowerShell, Cypress, a Docker daemon. __tests__/architecture/readme-blocks.test.ts reads them.
 */
export const NOT_RUN = [
  ...['curl-powershell', 'cypress', 'cypress-spec', 'dotnet', 'k6'],
  ...['docker-run', 'docker-build', 'dockerfile']
]

/** Every code block of the page, in order. */
export function recipeBlocks(): CodeBlock[] {
  const page = new URL('../../docs/recipes.md', import.meta.url)
  const text = readFileSync(fileURLToPath(page), 'utf8')
  const blocks = [...text.matchAll(MARKED)]
  const fences = text.match(/^\s*(```|~~~)/gm) ?? []
  if (fences.length !== 2 * blocks.length) throw new Error('A code block of the page is indented.')
  return blocks.map(([, name, file, language = '', text = '']) => ({ name, file, language, text }))
}

/** What runs a block, its own text or its first comment, and the file that comment is about. */
export function asProgram({ name, language, text }: CodeBlock): { script: string; file?: string } {
  if (language === 'shell') return { script: text }
  const [, command, file] = /^(?:\/\/|#) ((?:\w+ )+([\w.]+))\n/.exec(text) ?? []
  if (command === undefined) throw new Error(`The recipe ${name} does not say how it is run.`)
  return { script: `${command}\n`, ...(file && { file }) }
}

/** Reads the steps; `values` stands for what the runner puts in, such as `secrets.NAME`. */
export function workflowSteps({ text }: CodeBlock): WorkflowSteps {
  const steps = parse(text) as [{ with: Record<string, unknown> }, WorkflowSteps['later']]
  const [{ with: given }, later] = steps
  const inputs = Object.entries(given).map(([name, value]) => [name, String(value)] as const)
  return { inputs: Object.fromEntries(inputs), later }
}

/** Puts in what the runner would; an expression that it does not know is an error. */
export function fillIn(
  values: Record<string, string>,
  known: (expression: string) => string | undefined
): Record<string, string> {
  const fill = (text: string) =>
    text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const value = known(expression)
      if (value === undefined) throw new Error(`The page uses an unknown ${expression}.`)
      return value
    })
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text)]))
}
