/** Other versions of Node, and what else the tests of the command take from npm. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MODULES = fileURLToPath(new URL('clients/node_modules/', import.meta.url))

/** A file of a package of clients/package.json. @throws Error with what to install */
export function clientFile(path: string): string {
  if (existsSync(MODULES + path)) return MODULES + path
  const install = 'npm ci --ignore-scripts --prefix __tests__/edge/clients'
  throw new Error(`${path} is missing; try: ${install}`)
}

export const NODES = {
  'Node 20': () => clientFile('node20/bin/node'),
  'Node 22': () => clientFile('node22/bin/node'),
  'Node 24': () => process.execPath
}
