import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MODULE = new URL('../../../scripts/bench/temporary-files.ts', import.meta.url).href

// The bench needs Linux; Windows has neither these signals nor TMPDIR.
const onUnix = process.platform === 'win32' ? describe.skip : describe

/** A process that makes a folder with a file in it, says where, and then waits or ends. */
const script = (then: string) => `
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepTemporaryFilesTogether } from '${MODULE}'
keepTemporaryFilesTogether()
const folder = mkdtempSync(join(tmpdir(), 'edge-'))
writeFileSync(join(folder, 'ca.key'), 'a key')
process.stdout.write(folder)
${then}`

async function run(then: string, signal?: NodeJS.Signals) {
  const around = mkdtempSync(join(tmpdir(), 'around-'))
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script(then)], {
    env: { ...process.env, TMPDIR: around }
  })
  try {
    const ended = once(child, 'exit')
    const [folder] = (await once(child.stdout, 'data')) as [Buffer]
    const kept = existsSync(join(String(folder), 'ca.key'))
    if (signal) child.kill(signal)
    const [exitCode] = (await ended) as [number | null]
    return { kept, inside: String(folder).startsWith(around), exitCode, left: readdirSync(around) }
  } finally {
    child.kill('SIGKILL')
    rmSync(around, { recursive: true })
  }
}

onUnix('the temporary files of the bench', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('when %s ends it: deleted', async (signal, exitCode) => {
    const ended = await run('setInterval(() => undefined, 1000)', signal)
    expect(ended).toEqual({ kept: true, inside: true, exitCode, left: [] })
  })

  it('when it ends by itself: deleted', async () => {
    expect(await run('setTimeout(() => undefined, 500)')).toMatchObject({ exitCode: 0, left: [] })
  })

  it('when it ends by an error: deleted', async () => {
    const then = "setTimeout(() => { throw new Error('broken') }, 500)"
    expect(await run(then)).toMatchObject({ exitCode: 1, left: [] })
  })
})
