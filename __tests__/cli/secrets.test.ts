/** The places where a secret could be visible while a command runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { formsOf, formsOfKey } from '../bundle/secret-forms.ts'
import { terminalMaker } from './command.ts'

const open = terminalMaker()

/** The command lines of all processes that can be seen: proc(5). */
function commandLines(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return [] // it has just ended
    }
  })
}

describe('a secret', () => {
  it('while a command runs: in no command line, not in its environment, and on neither stream', async () => {
    const terminal = await open()
    const print = 'env; cat "$VTEX_MTLS_KEY" >key.txt; echo ready; read end'
    const options = ['--formats', 'bundle,newman,curl', '--checks', 'GET /api/status/200']
    const running = terminal.startExec(['sh', '-c', print], options)
    await running.said('ready')
    const lines = process.platform === 'linux' ? commandLines() : []
    running.child.stdin?.end('\n')
    const { status, stdout, stderr } = await running.finished
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const { appKey, appToken, userTokens } = terminal.sandbox
    const key = formsOfKey(readFileSync(`${terminal.folder}/key.txt`, 'utf8'))
    const secrets = [...[appKey, appToken, ...userTokens].flatMap(formsOf), ...key]
    expect(userTokens.length).toBeGreaterThan(1) // one was handed out for the proof
    if (process.platform === 'linux') expect(lines.join('\n')).toContain('VTEX_MTLS_KEY')
    for (const text of [lines.join('\n'), stdout.toString(), stderr]) {
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
  })

  it.each(['app-key', 'app-token', 'user-token'])(
    'as the option --%s: refused, with the reason and without its value',
    async (name) => {
      const terminal = await open()
      for (const option of [[`--${name}`, 'hidden-value'], [`--${name}=hidden-value`]]) {
        const { status, stdout, stderr } = await terminal.exec(['true'], option)
        expect({ status, stdout: stdout.toString() }).toEqual({ status: 125, stdout: '' })
        expect(stderr).toMatch(/list of processes.*history\. Set VTEX_[A-Z_]+ in the environment/)
        expect(stderr).not.toContain('hidden-value')
      }
      expect(terminal.sandbox.seen).toEqual([])
    }
  )

  it('that is not set: the error names its variable', async () => {
    const terminal = await open()
    const env = { VTEX_APP_TOKEN: undefined, VTEX_ACCOUNT: undefined }
    const { status, stderr } = await terminal.exec(['true'], ['--timeout', '0'], { env })
    expect(status).toBe(125)
    expect(stderr).toContain('3 inputs are not usable:')
    for (const name of ['VTEX_APP_TOKEN', 'VTEX_ACCOUNT', '--timeout']) {
      expect(stderr).toContain(`- ${name}: `)
    }
    expect(stderr).not.toContain('pull request')
  })

  it('a user token instead of the pair: works', async () => {
    const terminal = await open()
    const { userToken } = terminal.sandbox
    const env = { VTEX_APP_KEY: undefined, VTEX_APP_TOKEN: undefined, VTEX_USER_TOKEN: userToken }
    const { status, stdout, stderr } = await terminal.exec(['env'], [], { env })
    expect(status).toBe(0)
    expect(stdout.toString() + stderr).not.toContain(userToken)
    terminal.expectNothingLeft()
  })
})
