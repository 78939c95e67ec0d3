/** What `exec` does. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { terminalMaker } from './command.ts'

const TEN_MEGABYTES = 10 * 1024 * 1024
const PRINT_ENV = ['node', '-p', 'JSON.stringify(process.env)']

const open = terminalMaker()

describe('the command', () => {
  it('with curl: the server takes the certificate, which is deleted and revoked afterwards', async () => {
    const terminal = await open()
    const curl =
      'curl -sS --fail --cacert "$VTEX_MTLS_SERVER_CA_FILE" --config "$VTEX_MTLS_CURL"' +
      ' "$VTEX_MTLS_BASE_URL/api/catalog_system/pub/x"'
    const { status, stderr } = await terminal.exec(['sh', '-c', curl], ['--require-mtls'])
    expect({ status, stderr }).toMatchObject({ status: 0 })
    const [issued] = terminal.sandbox.issued
    const call = terminal.sandbox.seen.find(({ path }) => path.startsWith('/api/catalog_system'))
    expect(call?.clientCertificateSerial).toBe(issued?.serialNumber)
    terminal.expectNothingLeft()
  })

  it('its environment: the certificate’s and the formats’ variables, and no VTEX credential', async () => {
    const terminal = await open()
    const options = ['--formats', 'pkcs12,bundle']
    const outer = { env: { VTEX_MTLS_NEWMAN: 'of an exec around it' } }
    const { stdout } = await terminal.exec(PRINT_ENV, options, outer)
    const env = JSON.parse(stdout.toString()) as Record<string, string>
    expect(
      Object.keys(env)
        .filter((name) => name.startsWith('VTEX_'))
        .sort()
    ).toEqual([
      ...['VTEX_ACCOUNT', 'VTEX_APP_NAME', 'VTEX_MTLS_ACCOUNT', 'VTEX_MTLS_BASE_URL'],
      ...['VTEX_MTLS_BUNDLE', 'VTEX_MTLS_CERT', 'VTEX_MTLS_KEY', 'VTEX_MTLS_PKCS12'],
      ...['VTEX_MTLS_PKCS12_PASSWORD', 'VTEX_MTLS_SERVER_CA_FILE']
    ])
    expect(env).toMatchObject({
      VTEX_MTLS_ACCOUNT: terminal.sandbox.account,
      VTEX_MTLS_BASE_URL: terminal.sandbox.baseUrl
    })
    for (const secret of [terminal.sandbox.appKey, terminal.sandbox.appToken]) {
      expect(stdout.toString()).not.toContain(secret)
    }
  })

  it('with --pass-credentials: it has the VTEX credentials, too', async () => {
    const terminal = await open()
    const { stdout } = await terminal.exec(PRINT_ENV, ['--pass-credentials'])
    const { appKey, appToken } = terminal.sandbox
    expect(JSON.parse(stdout.toString())).toMatchObject({
      VTEX_APP_KEY: appKey,
      VTEX_APP_TOKEN: appToken
    })
  })

  it('10 MB of stdin, both outputs in one pipe: passed on byte for byte', async () => {
    const terminal = await open()
    const input = randomBytes(TEN_MEGABYTES)
    const through = (all: string[]) => ['sh', '-c', '"$@" 2>&1', 'sh', ...all]
    const { status, stdout } = await terminal.exec(['cat'], ['--quiet'], { input, through })
    expect(status).toBe(0)
    expect(stdout.equals(input)).toBe(true)
  })

  it('when its child still holds the streams: exec does not wait for the child', async () => {
    const terminal = await open()
    const running = terminal.startExec(['sh', '-c', 'sleep 20 & echo $!'])
    expect(await running.exited).toBe(0)
    terminal.expectNothingLeft()
    process.kill(Number(running.stdout()), 'SIGKILL')
  })
})

describe('the exit status', () => {
  it.each([
    ['exit 0', 0],
    ['exit 42', 42],
    ['kill -KILL $$', 137],
    ['kill -SEGV $$', 139]
  ])('of %s: %i', async (script, status) => {
    const terminal = await open()
    expect(await terminal.exec(['sh', '-c', script])).toMatchObject({ status, signal: null })
    terminal.expectNothingLeft()
  })

  it.each([
    ['a command that is not there', 127, ['no-such-command'], 'no such command'],
    ['a path that is not there', 127, ['./nothing'], 'no such command'],
    ['a file that is not executable', 126, ['./plain'], 'cannot be executed'],
    ['a folder', 126, ['/'], 'cannot be executed']
  ])('of %s: %i, and nothing is issued', async (_, status, line, message) => {
    const terminal = await open()
    writeFileSync(join(terminal.folder, 'plain'), 'text')
    const ended = await terminal.exec(line)
    expect(ended).toMatchObject({ status, stdout: Buffer.alloc(0) })
    expect(ended.stderr).toContain(message)
    expect(terminal.sandbox.seen).toEqual([])
  })

  it('of a script whose interpreter does not exist: 127, and the certificate is revoked', async () => {
    const terminal = await open()
    const script = join(terminal.folder, 'script')
    writeFileSync(script, '#!/no/such/interpreter\n')
    chmodSync(script, 0o755)
    expect(await terminal.exec([script])).toMatchObject({ status: 127 })
    terminal.expectNothingLeft()
  })

  it('when nothing could be issued: 125, with code and advice on stderr', async () => {
    const fault = { on: 'sign', kind: 'status', status: 403 } as const
    const terminal = await open({ faults: [fault] })
    const { status, stdout, stderr } = await terminal.exec(['echo', 'never'])
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 125, stdout: '' })
    expect(stderr).toMatch(/^vtex-mtls: error: .*Update certificate[^]*\[SIGN_REFUSED\]/m)
  })
})

it('a request that is repeated: stderr says so', async () => {
  const fault = { on: 'login', kind: 'status', status: 503 } as const
  const terminal = await open({ faults: [fault] })
  const { status, stderr } = await terminal.exec(['true'], ['--retries', '1'])
  expect({ status, stderr }).toMatchObject({ status: 0 })
  expect(stderr).toMatch(/^vtex-mtls: .*HTTP 503/m)
})

describe('the checks', () => {
  const checks = 'GET /api/status/200\nGET /api/status/404 # fails\n'

  it('one that fails: the command is not run, and --junit has the report', async () => {
    const terminal = await open()
    writeFileSync(join(terminal.folder, 'checks.txt'), checks)
    const options = ['--checks-file', 'checks.txt', '--junit', 'report.xml']
    const { status, stdout, stderr } = await terminal.exec(['echo', 'never'], options)
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 125, stdout: '' })
    expect(stderr).toContain('[CHECKS_FAILED]')
    expect(readFileSync(join(terminal.folder, 'report.xml'), 'utf8')).toContain('failures="1"')
    terminal.expectNothingLeft()
  })

  it.each([
    ['in a folder that does not exist', 'absent/report.xml', /the folder of ".*" does not exist/],
    ['below a file', 'plain/report.xml', /the folder of ".*" is not a directory/],
    ['a directory', '.', /".*" is a directory/]
  ])('when the report is %s: 125, and nothing is sent', async (_, path, problem) => {
    const terminal = await open()
    writeFileSync(join(terminal.folder, 'plain'), 'text')
    const options = ['--checks', 'GET /api/status/200', '--junit', path]
    const { status, stderr } = await terminal.exec(['echo', 'never'], options)
    expect({ status, stderr }).toMatchObject({ status: 125 })
    expect(stderr).toMatch(problem)
    expect(stderr).toContain('Nothing was sent, nothing was issued. [INPUT_INVALID]')
    expect(terminal.sandbox.seen).toEqual([])
  })

  const DEVICE = '/dev/full' // full(4): every write to it fails
  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('when the report cannot be written in the end: 125, and all is revoked', async () => {
    const terminal = await open()
    const options = ['--checks', 'GET /api/status/204 204', '--junit', DEVICE]
    const { status, stdout, stderr } = await terminal.exec(['echo', 'never'], options)
    expect({ status, stdout: stdout.toString() }).toEqual({ status: 125, stdout: '' })
    expect(stderr).toMatch(/--junit: "\/dev\/full" cannot be written: no space.*\[FILE_FAILED\]/)
    terminal.expectNothingLeft()
  })

  it('all pass: the command runs, and --junit has the report', async () => {
    const terminal = await open()
    const options = ['--checks', 'GET /api/status/204 204', '--junit', 'report.xml', '--quiet']
    const { status, stderr } = await terminal.exec(['true'], options)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(existsSync(join(terminal.folder, 'report.xml'))).toBe(true)
  })
})
