/** A command for the runner in a line of the log: `::name key=value,…::data`. */
export interface WorkflowCommand {
  name: string
  properties: Record<string, string>
  data: string
}

type Escapes = readonly (readonly [escaped: string, plain: string])[]

// `%25` is last, because otherwise `%250A` would become a line break.
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%']
]
const PROPERTY: Escapes = [['%3A', ':'], ['%2C', ','], ...DATA]
const OLD_STYLE: Escapes = [['%3B', ';'], ['%5D', ']'], ...DATA]

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
}

function propertiesOf(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const pairs = text.trim().split(separator)
  const entries = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const)
  return Object.fromEntries(
    entries
      .filter(([key, pair]) => key !== '' && pair.includes('='))
      .map(([key, pair]) => [key, unescape(pair.slice(key.length + 1), escapes)])
  )
}

function commandOf(
  [info, data]: readonly [string, string],
  separator: string,
  escapes: { data: Escapes; property: Escapes }
): WorkflowCommand {
  const space = info.indexOf(' ')
  return {
    name: (space < 0 ? info : info.slice(0, space)).toLowerCase(),
    properties: propertiesOf(space < 0 ? '' : info.slice(space + 1), separator, escapes.property),
    data: unescape(data, escapes.data)
  }
}

/**
 * Reads the workflow command in a line, if its name is known. There are two forms: `::name::data` at the
 * start of a line, and the old `##[name]data` anywhere in it. An injected command can use either.
 *
 * @param known the names in lower case
 */
export function parseWorkflowCommand(
  line: string,
  known: ReadonlySet<string>
): WorkflowCommand | undefined {
  const found: WorkflowCommand[] = []
  const [, info, data] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? []
  if (info !== undefined && data !== undefined) {
    found.push(commandOf([info, data], ',', { data: DATA, property: PROPERTY }))
  }
  const [, oldInfo, oldData] = /##\[(.*?)\](.*)$/s.exec(line) ?? []
  if (oldInfo !== undefined && oldData !== undefined) {
    found.push(commandOf([oldInfo, oldData], ';', { data: OLD_STYLE, property: OLD_STYLE }))
  }
  return found.find((command) => known.has(command.name))
}
