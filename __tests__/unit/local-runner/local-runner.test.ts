import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalRunner, type LocalRunner } from '../../../src/local-runner/local-runner.ts'
import { parseFileCommand } from '../../../src/local-runner/file-commands.ts'

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

describe('the environment of an action', () => {
  it('its variables: clean, with inputs under the names that @actions/core reads', async () => {
    process.env['SHOULD_NOT_PASS'] = 'x'
    const entry = action('console.log(JSON.stringify(env))')
    const inputs = { 'app-name': 'orders', 'two words': 'b' }
    const { stdout } = await start().runAction({
      entry,
      inputs,
      env: { EXTRA: '1', HOME: undefined }
    })
    delete process.env['SHOULD_NOT_PASS']
    const env = JSON.parse(stdout) as Record<string, string>
    expect(env).toMatchObject({ 'INPUT_APP-NAME': 'orders', INPUT_TWO_WORDS: 'b', EXTRA: '1' })
    expect(env).toMatchObject({ GITHUB_ACTIONS: 'true', CI: 'true', RUNNER_TEMP: runner.temp })
    for (const name of ['SHOULD_NOT_PASS', 'HOME', 'RUNNER_DEBUG'])
      expect(env).not.toHaveProperty(name)
  })

  it('each step: empty files of its own', async () => {
    const entry = action(
      'console.log(env.GITHUB_OUTPUT); appendFileSync(env.GITHUB_OUTPUT, "a=1\\n")'
    )
    const first = await start().runAction({ entry })
    const second = await runner.runAction({ entry })
    expect(first.stdout).not.toBe(second.stdout)
    expect(second.files.output).toBe('a=1\n')
    expect(existsSync(first.stdout.trim())).toBe(false)
  })

  it('a post step: it has the main step’s state, and inputs only when asked to', async () => {
    const main = await start().runAction({
      entry: action('appendFileSync(env.GITHUB_STATE, "serial=AB\\nserial=CD\\n")'),
      inputs: { account: 'acme' }
    })
    const entry = action('console.log(env.STATE_serial, env.INPUT_ACCOUNT)')
    expect((await runner.runPost({ entry, of: main })).stdout).toBe('CD undefined\n')
    const { stdout } = await runner.runPost({ entry, of: main, inputs: { account: 'acme' } })
    expect(stdout).toBe('CD acme\n')
  })
})

describe('file commands', () => {
  it('single lines and heredocs: read; the last of a name wins', () => {
    expect(parseFileCommand('a=1\n\nb=x=y<<z\nc<<EOF\n1\n\n2\nEOF\na=2\nd<<EOF\nEOF')).toEqual({
      ...{ a: '2', b: 'x=y<<z', c: '1\n\n2', d: '' }
    })
  })

  it.each(['nothing', '=x', '<<E\nE', 'a<<', 'a<<E\nno end'])('%j: refused', async (text) => {
    expect(() => parseFileCommand(text)).toThrow(/^Invalid/)
    const entry = action(`appendFileSync(env.GITHUB_OUTPUT, ${JSON.stringify(text)})`)
    const step = await start().runAction({ entry })
    expect(step).toMatchObject({ exitCode: 0, outcome: 'failure', outputs: {} })
    expect(step.log).toContain("Error: Unable to process file command 'output'")
  })

  onUnix('exported variables and paths: later steps have them', async () => {
    const { env } = await start().runAction({
      entry: action(
        'appendFileSync(env.GITHUB_ENV, "A=1\\n"); appendFileSync(env.GITHUB_PATH, "/x\\n")'
      )
    })
    expect(env).toEqual({ A: '1' })
    const later = await runner.runShell({ script: 'echo "$A $B ${PATH%%:*}"', env: { B: '2' } })
    expect(later.stdout).toBe('1 2 /x\n')
  })
})

describe('the log', () => {
  it('a mask: it holds for stderr, later steps and the summary', async () => {
    await start().runAction({ entry: say('::add-mask::s3cret') })
    const entry = action(
      'console.error("s3cret"); appendFileSync(env.GITHUB_STEP_SUMMARY, "s3cret")'
    )
    const later = await runner.runAction({ entry })
    expect(later).toMatchObject({ log: '***\n', stderr: 's3cret\n', summary: '***' })
    expect(later.files.summary).toBe('s3cret')
  })

  it('a bare CR: it ends a line, so that an injected command is one', async () => {
    const code = 'process.stdout.write("a\\r"); process.stdout.write("\\nb\\r::warning::c")'
    const step = await start().runAction({ entry: action(code) })
    expect(step.log).toBe('a\nb\nWarning: c\n')
  })

  it('with step debug logging: every value that is set is shown', async () => {
    const entry = action('appendFileSync(env.GITHUB_STATE, "token=s3cret")')
    const { log } = await start({ debug: true }).runAction({ entry })
    expect(log).toBe('##[debug]Set state token = s3cret\n')
  })
})

describe('the process', () => {
  it('when it takes too long: killed', async () => {
    const entry = action('console.log("here"); setInterval(() => {}, 1000)')
    const step = await start().runAction({ entry, timeoutMs: 500 })
    expect(step).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true, log: 'here\n' })
  })

  onUnix('when a signal is sent while it runs: it gets it', async () => {
    const entry = action(
      'process.once("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("up")'
    )
    const step = await start().runAction({
      entry,
      onSpawn: (child) => void child.stdout?.once('data', () => child.kill('SIGTERM'))
    })
    expect(step).toMatchObject({ exitCode: 7, signal: null, outcome: 'failure' })
  })

  it('a grandchild that holds its output: not waited for', async () => {
    const grandchild = 'setTimeout(() => {}, 3000)'
    const entry = action(`const { spawn } = await import('node:child_process')
      spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit', detached: true }).unref()
      console.log('started')`)
    const step = await start().runAction({ entry })
    expect(step).toMatchObject({ exitCode: 0, log: 'started\n' })
  })

  it('with a chosen program: it runs under that', async () => {
    const entry = action('console.log(process.execArgv.join())')
    const node = [process.execPath, '--no-warnings'] as const
    expect((await start().runAction({ entry, node: [...node] })).stdout).toBe('--no-warnings\n')
  })

  onUnix('a failing command in a shell step: the step ends there', async () => {
    const step = await start().runShell({ script: 'false\necho unreachable' })
    expect(step).toMatchObject({ exitCode: 1, stdout: '', outcome: 'failure' })
  })

  onUnix('a failure in a pipe: seen only with `shell: bash`, as on GitHub', async () => {
    const script = 'false | true\necho reached'
    expect((await start().runShell({ script })).stdout).toBe('reached\n')
    expect((await start().runShell({ script, shell: 'bash' })).stdout).toBe('')
  })

  it('when the runner is closed: nothing is left', async () => {
    await start().runAction({ entry: say('x') })
    runner.close()
    expect(existsSync(runner.temp)).toBe(false)
  })
})
