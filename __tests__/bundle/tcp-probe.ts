import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Records every private key that a step makes, even one that is never written. */
export interface TcpProbe {
  /** For the steps to listen to. */
  env: Record<string, string>
  /** Where the records are. */
  file: string
  /** As PKCS#8 PEM, in the order in which they were made. */
  keys(): string[]
}

/**
 * A check of what a step shows has to know the key even where no file of it is left, and must not
 * ask the step. So Node loads this before the step's own program.
 */
const program = (file: string) => `
const crypto = require('node:crypto')
const { promisify } = require('node:util')
const make = promisify(crypto.generateKeyPair)
crypto.generateKeyPair = Object.assign(() => { throw new Error('unheard') }, {
  [promisify.custom]: async (...args) => {
    const pair = await make(...args)
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' })
    require('node:fs').appendFileSync(${JSON.stringify(file)}, pem)
    return pair
  }
})
require('node:module').syncBuiltinESMExports()
`

export function listenForKeys(root: string): TcpProbe {
  const folder = join(root, 'ear')
  mkdirSync(folder)
  const [file, preload] = [join(folder, 'received.pem'), join(folder, 'listen.cjs')]
  writeFileSync(file, '')
  writeFileSync(preload, program(file))
  return {
    env: { NODE_OPTIONS: `--require=${JSON.stringify(preload)}` },
    file,
    keys: () =>
      readFileSync(file, 'utf8')
        .split(/(?=-----BEGIN)/)
        .filter(Boolean)
  }
}
