import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalRunner, type LocalRunner } from '../../../src/local-runner/local-runner.ts'

const onUnix = process.platform === 'win32' ? it.skip : it
let folder: string
let runner: LocalRunner

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-runner-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(options: Parameters<typeof createLocalRunner>[0] = {}): LocalRunner {
  runner = createLocalRunner({ folder, ...options })
  return runner
}

/** Writes a JavaScript action and gives its path. */
function action(code: string): string {
  const file = join(folder, `action-${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(file, `import { appendFileSync } from 'node:fs'\nconst { env } = process\n${code}`)
  return file
}

const say = (...lines: string[]) => action(`console.log(${JSON.stringify(lines.join('\n'))})`)

describe('the process', () => {
  it('is killed when it takes too long', async () => {
    const entry = action('console.log("here"); setInterval(() => {}, 1000)')
    const step = await start().runAction({ entry, timeoutMs: 500 })
    expect(step).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true, log: 'here\n' })
  })

  onUnix('can be sent a signal while it runs', async () => {
    const entry = action(
      'process.once("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("up")'
    )
    const step = await start().runAction({
      entry,
      onSpawn: (child) => void child.stdout?.once('data', () => child.kill('SIGTERM'))
    })
    expect(step).toMatchObject({ exitCode: 7, signal: null, outcome: 'failure' })
  })

  it('leaves a grandchild that holds its output alone', async () => {
    const grandchild = 'setTimeout(() => {}, 3000)'
    const entry = action(`const { spawn } = await import('node:child_process')
      spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit', detached: true }).unref()
      console.log('started')`)
    const step = await start().runAction({ entry })
    expect(step).toMatchObject({ exitCode: 0, log: 'started\n' })
  })

  it('can run under a chosen program', async () => {
    const entry = action('console.log(process.execArgv.join())')
    const node = [process.execPath, '--no-warnings'] as const
    expect((await start().runAction({ entry, node: [...node] })).stdout).toBe('--no-warnings\n')
  })

  onUnix('fails a shell step at its first failing command', async () => {
    const step = await start().runShell({ script: 'false\necho unreachable' })
    expect(step).toMatchObject({ exitCode: 1, stdout: '', outcome: 'failure' })
  })

  onUnix(
    'sees a failure in a pipe only where the step says `shell: bash`, as GitHub’s does',
    async () => {
      const script = 'false | true\necho reached'
      expect((await start().runShell({ script })).stdout).toBe('reached\n')
      expect((await start().runShell({ script, shell: 'bash' })).stdout).toBe('')
    }
  )

  it('leaves nothing behind', async () => {
    await start().runAction({ entry: say('x') })
    runner.close()
    expect(existsSync(runner.temp)).toBe(false)
  })
})
