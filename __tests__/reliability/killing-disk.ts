/**
 * Loaded into the action's own process with `--import`: the file operation completes, and
 * then the process is sent a signal. So a kill comes at the same step of the writing every time.
 * KILL_AFTER is such as `mkdir vtex-mtls-` or `open client.key`.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'

type Work = (path: string, ...rest: unknown[]) => Promise<unknown>

const [call = '', name = ''] = (process.env['KILL_AFTER'] ?? '').split(' ')
const disk = fs.promises as unknown as Record<string, Work>
const work = disk[call]
if (!work) throw new Error(`KILL_AFTER names no call of the disk: "${call}"`)

disk[call] = async (path, ...rest) => {
  const result = await work(path, ...rest)
  if (basename(path).startsWith(name)) process.kill(process.pid, process.env['KILL_BY'])
  return result
}
syncBuiltinESMExports()
