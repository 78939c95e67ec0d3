/** What a sample of the main thread is counted as. */
import type { Frame, Stack } from './cpu-samples.ts'

const KINDS = new Map([
  ['(idle)', 'waiting, for the key or the network'],
  ['(program)', 'native code called by nobody'],
  ['(garbage collector)', 'garbage collection']
])

/** By kind of code. V8 charges native code to the function that has called it. */
export function kindOf([{ functionName, url }]: Stack): string {
  if (url === '') return KINDS.get(functionName) ?? 'built in'
  if (url.startsWith('node:')) return 'Node: its own JavaScript and the native code it calls'
  return `\`dist/main/${fileOf(url)}\``
}

/** By the function of ours that has asked for it, from however far. */
export function callerOf(stack: Stack): string {
  const ours = stack.find(({ url }) => url.startsWith('file:'))
  if (ours) return nameOf(ours)
  return KINDS.get(stack[0].functionName) ?? 'Node, with no caller of ours'
}

/** The bundler numbers modules, and makes a function of each. */
function nameOf({ functionName, url, lineNumber }: Frame): string {
  const file = `\`${fileOf(url)}\``
  if (/^\d+$/.test(functionName)) return `loading modules of ${file}`
  if (/^__\w+_require__/.test(functionName)) return 'importing a chunk of the bundle'
  return `\`${functionName || '(a module or a callback)'}\`, \`${fileOf(url)}:${lineNumber + 1}\``
}

function fileOf(url: string): string {
  return url.replace(/^.*\//, '')
}
