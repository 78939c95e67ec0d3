/** `revoke`, `inspect`, `sandbox`, and the help of each. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { VERSION } from '../../src/shared/version.ts'
import { terminalMaker } from './command.ts'

const open = terminalMaker()

describe('--help', () => {
  it.each([[[]], [['exec']], [['revoke']], [['inspect']], [['sandbox']]])(
    'of %j: it fits a screen, on stdout',
    async (command) => {
      const terminal = await open()
      const { status, stdout, stderr } = await terminal.run([...command, '--help'])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const lines = stdout.toString().trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(23) // and the prompt
      expect(lines.filter((line) => line.length > 80)).toEqual([])
      expect(lines.join('\n')).toMatch(/^ +vtex-mtls [^[\]]+$/m)
    }
  )

  it('the line for exec, pasted: it works', async () => {
    const terminal = await open()
    const { stdout } = await terminal.run(['exec', '--help'])
    const line = /^ {2}vtex-mtls (exec -- sh .*)$/m.exec(stdout.toString())?.[1] ?? ''
    // Options that a user with a real account does not need
    const entry = JSON.stringify(terminal.entry)
    const pasted = `vtex-mtls() { name=$1; shift; node ${entry} "$name" ${terminal.target.join(' ')} "$@"; }; vtex-mtls ${line}`
    const env = { CURL_CA_BUNDLE: terminal.target[3] }
    const through = () => ['bash', '-c', pasted]
    const ended = await terminal.run([], { env, through })
    expect(ended).toMatchObject({ status: 0 })
    const [issued] = terminal.sandbox.issued
    expect(
      terminal.sandbox.seen.map((one) => [one.path, one.clientCertificateSerial])
    ).toContainEqual(['/', issued?.serialNumber])
  })

  it.each(['exec', 'revoke', 'inspect', 'sandbox'])(
    '--version of %s: it is all of stdout',
    async (name) => {
      const terminal = await open()
      const { status, stdout } = await terminal.run([name, '--version'])
      expect({ status, stdout: stdout.toString() }).toEqual({ status: 0, stdout: `${VERSION}\n` })
    }
  )
})

describe('a command line that is wrong', () => {
  it.each([
    [[], 2, 'There is no command.'],
    [['excec'], 2, 'There is no command "excec".'],
    [['exec', 'true'], 125, 'Write -- before the command'],
    [['exec', '--'], 125, 'There is no command after --.'],
    [['exec', '--loud', '--', 'true'], 125, "Unknown option '--loud'."],
    [['exec', '--account', '--', 'true'], 125, 'argument missing.'],
    [['exec', '--summary', '--', 'true'], 125, '--summary is an input of the action alone'],
    [['exec', '--junit', 'x.xml', '--', 'true'], 125, 'give --checks or --checks-file'],
    [['revoke'], 2, 'Name what to revoke'],
    [['inspect'], 2, 'Name the certificate files']
  ])('%j: %i, and nothing is sent', async (args, expected, message) => {
    const terminal = await open()
    const { status, stdout, stderr } = await terminal.run(args)
    expect({ status, stdout: stdout.toString() }).toEqual({ status: expected, stdout: '' })
    expect(stderr).toContain(message)
    const isCommand = ['exec', 'revoke', 'inspect'].includes(args[0] ?? '')
    const help = isCommand ? `vtex-mtls ${args[0]} --help` : 'vtex-mtls --help'
    expect(stderr.endsWith(`\nSee ${help}.\n`)).toBe(true)
    expect(terminal.sandbox.seen).toEqual([])
  })
})

describe('revoke and inspect', () => {
  it('a certificate that exec kept: revoked by its file, and by its serial number', async () => {
    const terminal = await open()
    const copy = ['sh', '-c', 'cat "$VTEX_MTLS_CERT" >client.crt']
    for (const name of ['file', 'serial']) {
      await terminal.exec(copy, ['--revoke-on-exit=false'])
      const issued = terminal.sandbox.issued.at(-1)
      expect(issued?.revoked).toBe(false)
      const what = name === 'file' ? 'client.crt' : (issued?.serialNumber ?? '')
      const { status, stdout, stderr } = await terminal.run(['revoke', ...terminal.target, what])
      expect({ status, stdout: stdout.toString() }).toEqual({ status: 0, stdout: '' })
      expect(stderr).toContain(`Revoked certificate ${issued?.serialNumber}.`)
      expect(issued?.revoked).toBe(true)
    }
    terminal.expectNothingLeft()
  })

  it('inspect: when a certificate ends, with --json as JSON', async () => {
    const terminal = await open()
    await terminal.exec(['sh', '-c', 'cat "$VTEX_MTLS_CERT" >client.crt'])
    const { serialNumber } = terminal.sandbox.issued[0]!
    const text = await terminal.run(['inspect', 'client.crt'])
    expect(text.stdout.toString()).toContain(`Certificate ${serialNumber} (CN=my-app`)
    const json = await terminal.run(['inspect', '--json', 'client.crt', './client.crt'])
    const one = {
      serialNumber,
      state: 'valid',
      due: false,
      daysLeft: expect.any(Number) as unknown
    }
    expect(JSON.parse(json.stdout.toString())).toMatchObject([one, one])
    const due = await terminal.run(['inspect', '--fail-if-due', '--renew-before=30d', 'client.crt'])
    expect(due.status).toBe(1)
    expect(due.stderr).toContain('[CERTIFICATE_DUE]')
    expect((await terminal.run(['inspect', 'no.crt'])).status).toBe(1)
  })

  it('revoke, when VTEX refuses: exit status 1', async () => {
    const terminal = await open({ faults: [{ on: 'revoke', kind: 'status', status: 403 }] })
    const { status, stderr } = await terminal.run(['revoke', ...terminal.target, 'AB:CD'])
    expect(status).toBe(1)
    expect(stderr).toContain('[REVOKE_FAILED]')
  })
})

it('sandbox: exec works against it, until a signal stops it', async () => {
  const terminal = await open()
  const sandbox = terminal.start(['sandbox', '--json', '--account', 'acme'])
  await sandbox.said('\n')
  const facts = JSON.parse(sandbox.stdout()) as Record<string, string>
  const options = ['--base-url', facts['baseUrl'] ?? '', '--server-ca-file', facts['caFile'] ?? '']
  const env = {
    VTEX_ACCOUNT: 'acme',
    VTEX_APP_KEY: facts['appKey'],
    VTEX_APP_TOKEN: facts['appToken']
  }
  const script = join(terminal.folder, 'smoke.sh')
  writeFileSync(script, 'test "$VTEX_MTLS_ACCOUNT" = acme')
  const args = ['exec', ...options, '--', 'sh', script]
  expect(await terminal.run(args, { env })).toMatchObject({ status: 0 })
  sandbox.child.kill('SIGTERM')
  expect(await sandbox.finished).toMatchObject({ status: 0 })
  expect(existsSync(facts['caFile'] ?? '')).toBe(false)
})
