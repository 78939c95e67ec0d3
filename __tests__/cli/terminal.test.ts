/** At a terminal: a pseudo-terminal that script(1) makes. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { terminalMaker } from './command.ts'

const open = terminalMaker()

/** util-linux's, as on every Linux; that of macOS has other options. */
const isThere = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** Typed at the pseudo-terminal: what script reads. */
const CTRL_C = '\x03'

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
const inTerminal = (all: string[]) => [
  ...['script', '--quiet', '--return', '--flush', '--command', `exec ${all.map(quoted).join(' ')}`],
  '/dev/null'
]

/** Prints how often it gets SIGINT, and ends when it reads "end". */
const COUNTING = `
  let count = 0
  process.on('SIGINT', () => console.log('got SIGINT', ++count))
  process.on('SIGTERM', () => console.log('got SIGTERM'))
  process.stdin.on('data', (text) => String(text).includes('end') && process.exit(9))
  console.log('ready')`

if (isThere)
  describe('at a terminal', () => {
    const through = { through: inTerminal }

    it('the three streams: the terminal is the command’s own', async () => {
      const terminal = await open()
      const line = [
        'sh',
        '-c',
        'test -t 0 && test -t 1 && test -t 2 && stty size >/dev/tty; exit 4'
      ]
      const { status, stdout } = await terminal.exec(line, ['--quiet'], through)
      expect(status).toBe(4)
      expect(stdout.toString()).toMatch(/^\d+ \d+\r\n$/)
      terminal.expectNothingLeft()
    })

    it('an interactive shell: it works; when it ends, the certificate is revoked', async () => {
      const terminal = await open()
      const shell = terminal.startExec(['bash', '--norc', '-i'], [], through)
      await shell.said('bash')
      shell.child.stdin?.write('test -f "$VTEX_MTLS_KEY" && echo is there: $((6*7)); exit 5\n')
      const { status, stdout } = await shell.finished
      expect(stdout.toString()).toContain('is there: 42')
      expect(status).toBe(5)
      terminal.expectNothingLeft()
    })

    it('Ctrl-C: it reaches the command once, from the terminal itself', async () => {
      const terminal = await open()
      const running = terminal.startExec(['node', '-e', COUNTING], [], through)
      await running.said('ready')
      running.child.stdin?.write(CTRL_C)
      await running.said('got SIGINT 1')
      running.child.stdin?.write('end\n')
      const { status, stdout } = await running.finished
      expect(status).toBe(9)
      expect(stdout.toString()).not.toContain('got SIGINT 2')
      terminal.expectNothingLeft()
    })

    it('Ctrl-C twice: the command ends; then the certificate is revoked and the files are deleted', async () => {
      const terminal = await open()
      const running = terminal.startExec(['sh', '-c', 'echo ready; exec sleep 60'], [], through)
      await running.said('ready')
      running.child.stdin?.write(CTRL_C + CTRL_C)
      expect(await running.finished).toMatchObject({ status: 130 })
      terminal.expectNothingLeft()
    })

    it('SIGTERM for exec: passed on to the command', async () => {
      const terminal = await open()
      const running = terminal.startExec(
        ['node', '-e', `console.log('exec', process.ppid);${COUNTING}`],
        [],
        through
      )
      await running.said('ready')
      process.kill(Number(/exec (\d+)/.exec(running.stdout())?.[1]), 'SIGTERM')
      await running.said('got SIGTERM')
      running.child.stdin?.write('end\n')
      expect(await running.finished).toMatchObject({ status: 9 })
      terminal.expectNothingLeft()
    })
  })
