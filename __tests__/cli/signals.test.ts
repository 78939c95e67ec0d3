/** Signals, to exec and to its command. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type Running, type Terminal, terminalMaker } from './command.ts'

/** Prints how often it gets each signal, and ends with 9 when its stdin ends. */
const COUNTING = `
  const count = {}
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {
    count[name] = (count[name] ?? 0) + 1
    console.log('got', name)
  })
  process.stdin.on('end', () => { console.log(JSON.stringify(count)); process.exit(9) }).resume()
  console.log('ready')`

const open = terminalMaker()

async function counting(terminal: Terminal): Promise<Running> {
  const running = terminal.startExec(['node', '-e', COUNTING])
  await running.said('ready')
  return running
}

describe('a signal for exec', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129]
  ] as const)(
    '%s: the command ends with %i; then the certificate is revoked and the files are deleted',
    async (signal, status) => {
      const terminal = await open()
      const running = terminal.startExec(['sh', '-c', 'echo ready; exec sleep 60'])
      await running.said('ready')
      running.child.kill(signal)
      expect(await running.finished).toMatchObject({ status, signal: null })
      terminal.expectNothingLeft()
    }
  )

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s for a command that goes on: it arrives once, and the command ends as it likes',
    async (signal) => {
      const terminal = await open()
      const running = await counting(terminal)
      running.child.kill(signal)
      await running.said(`got ${signal}`)
      running.child.stdin?.end()
      const { status, stdout } = await running.finished
      expect(status).toBe(9)
      expect(stdout.toString()).toContain(`{"${signal}":1}`)
      terminal.expectNothingLeft()
    }
  )

  it('for its whole group: it reaches the command once as well', async () => {
    const terminal = await open()
    // A shell with job control gives each of its jobs a group, as CI systems do
    const through = (all: string[]) => [
      'bash',
      '-c',
      'set -m; "$@" <&0 & echo job $!; wait',
      '-',
      ...all
    ]
    const running = terminal.startExec(['node', '-e', COUNTING], [], { through })
    await running.said('ready')
    const [, pid] = /job (\d+)/.exec(running.stdout()) ?? []
    process.kill(-Number(pid), 'SIGTERM')
    await running.said('got SIGTERM')
    running.child.stdin?.end()
    await running.said('{"SIGTERM":1}')
    await running.finished
    terminal.expectNothingLeft()
  })

  it('SIGINT twice: the second one does not skip the revocation', async () => {
    const terminal = await open({ faults: [{ on: 'revoke', kind: 'slow' }] })
    const running = terminal.startExec(['sh', '-c', 'echo ready; exec sleep 60'])
    await running.said('ready')
    running.child.kill('SIGINT')
    const isRevoking = () => terminal.sandbox.seen.some(({ method }) => method === 'DELETE')
    while (!isRevoking()) await new Promise((resolve) => setTimeout(resolve, 5))
    running.child.kill('SIGINT')
    expect(await running.finished).toMatchObject({ status: 130 })
    terminal.expectNothingLeft()
  })

  it('SIGTERM that the command ignores: exec waits for its end', async () => {
    const terminal = await open()
    const running = terminal.startExec(['sh', '-c', 'trap "" TERM; echo ready; read end; exit 3'])
    await running.said('ready')
    running.child.kill('SIGTERM')
    running.child.stdin?.end('\n')
    expect(await running.finished).toMatchObject({ status: 3 })
    terminal.expectNothingLeft()
  })

  it('when the command waits for another: both end', async () => {
    const terminal = await open()
    const running = terminal.startExec(['bash', '-c', 'echo ready; sleep 60; echo never'])
    await running.said('ready')
    running.child.kill('SIGINT')
    const { status, stdout } = await running.finished
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 130, stdout: 'ready\n' })
    terminal.expectNothingLeft()
  })

  it('before the command is started: it is not started, and what VTEX signed is revoked', async () => {
    const terminal = await open({ faults: [{ on: 'validate', kind: 'hang', times: 'always' }] })
    const running = terminal.startExec(['touch', 'started'])
    while (terminal.sandbox.issued.length === 0) await new Promise((go) => setTimeout(go, 5))
    running.child.kill('SIGINT')
    const { status, stderr } = await running.finished
    expect(status).toBe(130)
    expect(stderr).toContain('[INTERRUPTED]')
    expect(existsSync(join(terminal.folder, 'started'))).toBe(false)
    terminal.expectNothingLeft()
  })
})

describe('SIGKILL of exec', () => {
  it('the next exec: it deletes the files and revokes the certificate', async () => {
    const terminal = await open()
    const running = terminal.startExec(['sh', '-c', 'echo pid $$; exec sleep 60'])
    await running.said('\n')
    running.child.kill('SIGKILL')
    await once(running.child, 'exit')
    expect(terminal.leftovers()).toHaveLength(1)
    const { status, stderr } = await terminal.exec(['true'])
    expect(status).toBe(0)
    const [killed] = terminal.sandbox.issued
    expect(stderr).toContain(`and certificate ${killed?.serialNumber}. It is revoked now.`)
    terminal.expectNothingLeft()
    process.kill(Number(/pid (\d+)/.exec(running.stdout())?.[1]), 'SIGKILL')
  })
})

it('two execs at the same time: each keeps its files', async () => {
  const terminal = await open()
  const other = terminal.startExec(['sh', '-c', 'echo ready; read end; test -f "$VTEX_MTLS_KEY"'])
  await other.said('ready')
  expect(await terminal.exec(['true'])).toMatchObject({ status: 0 })
  other.child.stdin?.end('\n')
  expect(await other.finished).toMatchObject({ status: 0 })
  terminal.expectNothingLeft()
})
