/** `${{ }}` as the runner reads it, as far as the examples and our own workflows use it. */

/** What an expression can name: `secrets`, `steps`, `inputs`, `matrix` and the like. */
export type Contexts = Record<string, unknown>

const TOKEN = /'(?:[^']|'')*'|[a-z_][\w-]*(?:\.[\w-]+)*/gi

const asText = (value: unknown) => String(value ?? '')

const FUNCTIONS = {
  fromJSON: (text: string) => JSON.parse(text),
  join: (list: unknown[], separator: string) => list.join(separator),
  startsWith: (text: unknown, start: string) => asText(text).startsWith(start)
}

/** The value of an expression; a function that it does not know is an error. */
function evaluate(expression: string, contexts: Contexts): unknown {
  const { failed = false } = contexts
  const known = {
    ...FUNCTIONS,
    ...{ always: () => true, cancelled: () => false },
    ...{ success: () => !failed, failure: () => failed === true }
  }
  const code = expression.replaceAll(TOKEN, (token: string, at: number) => {
    if (token.startsWith("'")) return JSON.stringify(token.slice(1, -1).replaceAll("''", "'"))
    if (expression[at + token.length] === '(') return `known.${token}`
    return ['true', 'false'].includes(token) ? token : `get(${JSON.stringify(token)})`
  })
  const get = (path: string) => path.split('.').reduce<unknown>(property, contexts)
  return new Function('known', 'get', `return (${code})`)(known, get)
}

// What is not there is empty, and so equals ''.
const property = (of: unknown, name: string) => (of as Record<string, unknown>)?.[name] ?? ''

/** A value of the YAML with its expressions filled in; one that is nothing else keeps its type. */
export function fill(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') return value
  const [, whole] = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(value.trim()) ?? []
  if (whole !== undefined) return evaluate(whole, contexts)
  return value.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, part: string) =>
    asText(evaluate(part, contexts))
  )
}

/** The same for a mapping, as text: what inputs and variables are. */
export function fillAll(values: object = {}, contexts: Contexts): Record<string, string> {
  const filled = Object.entries(values).map(([name, one]) => [name, asText(fill(one, contexts))])
  return Object.fromEntries(filled)
}

/** A condition; without a word on the job's state it holds only while nothing has failed. */
export function holds(condition: unknown, contexts: Contexts): boolean {
  const text = asText(condition ?? 'success()').replace(/^\$\{\{(.*)\}\}$/s, '$1')
  const aboutState = /\b(always|success|failure|cancelled)\(/.test(text)
  return Boolean(evaluate(aboutState ? text : `success() && (${text})`, contexts))
}
