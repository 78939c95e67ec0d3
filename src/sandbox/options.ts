import { parseArgs } from 'node:util'
import type { Fault } from './faults.ts'
import { MODES, type Mode } from './handlers.ts'
import { parseFaults } from './parse-faults.ts'

/** @param name the name of the command: `npm run sandbox --` */
export const help = (
  name: string
) => `Starts a stand-in for VTEX's mTLS API on this machine. TEST ONLY.

Usage: ${name} [options]
       ${name} --mode requested

  --mode MODE      enforced (default): takes its own certificates alone
                   any-certificate: takes calls with any, even a self-signed one
                   requested: asks for a certificate, takes all calls
                   not-requested: never asks for one
  --account NAME   the account it stands in for (default: sandbox)
  --port N         the port on 127.0.0.1 (default: a free one)
  --faults JSON    what goes wrong, in order, such as
                   [{"on":"sign","kind":"status","status":503}]
  --minutes N      stop by itself after so many minutes (default: never)
  --stop-when-removed F  stop by itself when the file F is removed
  --json           print one line of JSON instead of the page
  --help           print this
`

export interface CliOptions {
  help: boolean
  json: boolean
  mode: Mode
  account: string
  port: number
  faults: Fault[]
  /** Infinity if it never stops by itself. */
  minutes: number
  /** The keep-alive file. */
  stopWhenRemoved: string | undefined
}

const SPECIFICATION = {
  help: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  mode: { type: 'string', default: 'enforced' },
  account: { type: 'string', default: 'sandbox' },
  port: { type: 'string', default: '0' },
  faults: { type: 'string', default: '' },
  minutes: { type: 'string' },
  'stop-when-removed': { type: 'string' }
} as const

/**
 * Reads the command line.
 *
 * @throws Error if an option is unknown, or if its value is not valid
 */
export function readOptions(args: string[]): CliOptions {
  const { values } = parseArgs({ args, options: SPECIFICATION })
  const mode = MODES.find((known) => known === values.mode)
  if (!mode) throw new Error(`--mode "${values.mode}" is unknown; known are: ${MODES.join(', ')}.`)
  // A DNS label, because at VTEX it is the first part of the host
  if (!/^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/i.test(values.account)) {
    throw new Error(`--account "${values.account}" is not a VTEX account name.`)
  }
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65535) {
    throw new Error(`--port "${values.port}" is not a port from 0 to 65535.`)
  }
  // 10000 is longer than any job may take, and small enough for a timer
  const minutes = Number(values.minutes ?? Infinity)
  if (values.minutes !== undefined && (!/^[1-9]\d*$/.test(values.minutes) || minutes > 1e4)) {
    throw new Error(`--minutes "${values.minutes}" is not a whole number from 1 to 10000.`)
  }
  const faults = parseFaults(values.faults)
  return { ...values, mode, port, faults, minutes, stopWhenRemoved: values['stop-when-removed'] }
}
