import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from '@jest/globals'
import { readOptions } from '../../src/sandbox/options.ts'

const CLI = fileURLToPath(new URL('../../src/entrypoints/sandbox.ts', import.meta.url))
const POSIX = process.platform !== 'win32'

interface Running {
  child: ChildProcess
  out: () => string
  err: () => string
  exited: Promise<number | null>
}

const running: Running[] = []

afterEach(async () => {
  for (const { child, exited } of running.splice(0)) {
    child.kill() // not SIGKILL: its folder is to go with it
    await exited
  }
})

function start(...args: string[]): Running {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args])
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk))
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve))
  const one = { child, out: () => text.out, err: () => text.err, exited }
  running.push(one)
  return one
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('the page', () => {
  it.each([
    ['enforced', 'HTTP 403', 'The client certificate is revoked.'],
    ['requested', 'HTTP 403', 'The client certificate is revoked.'],
    ['any-certificate', 'HTTP 200', '"authStatus":"Success"'],
    ['not-requested', 'HTTP 200', '"authStatus":"Success"']
  ])('in mode %s: it can be pasted into bash', async (mode, last, reason) => {
    const sandbox = start('--mode', mode)
    await until(() => /^# 6\.[^]+http_code[^]+\n$/m.test(sandbox.out()))
    const script = sandbox.out().slice(sandbox.out().indexOf('# 1.'))
    const folder = mkdtempSync(join(tmpdir(), "it's a folder-"))
    const options = { cwd: folder, input: script, encoding: 'utf8', stdio: 'pipe' } as const
    const printed = execFileSync('bash', ['-e'], options).trim().split('\n')
    rmSync(folder, { recursive: true })
    expect(printed).toEqual([
      expect.stringContaining('"authStatus":"Success"'),
      'HTTP 200',
      'HTTP 200',
      expect.stringContaining(reason),
      last
    ])
  })

  it('when a request comes: it is logged, without a secret', async () => {
    const sandbox = start('--json')
    await until(() => sandbox.out().endsWith('\n'))
    const facts = JSON.parse(sandbox.out()) as Record<string, string>
    const { baseUrl, caFile = '', appKey, appToken = '', userToken = '' } = facts
    const headers = ['-H', `X-VTEX-API-AppKey: ${appKey}`, '-H', `X-VTEX-API-AppToken: ${appToken}`]
    const curl = ['-sS', '--cacert', caFile, ...headers]
    execFileSync('curl', [...curl, `${baseUrl}/api/x?token=${userToken}`], { stdio: 'pipe' })
    await until(() => sandbox.err() !== '')
    expect(sandbox.err()).toBe('GET /api/x 403 (no certificate)\n')
  })
})

describe('its CA file', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('private; on %s: deleted', async (signal) => {
    const sandbox = start('--json', '--account', 'acme')
    await until(() => sandbox.out().endsWith('\n'))
    const { caFile, account, pid } = JSON.parse(sandbox.out()) as Record<string, string>
    expect({ account, pid }).toEqual({ account: 'acme', pid: sandbox.child.pid })
    const path = String(caFile)
    if (POSIX) expect(statSync(path).mode & 0o777).toBe(0o600)
    if (POSIX) expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    sandbox.child.kill(signal)
    // Windows has no signals: it ends the process as it stands
    expect(await sandbox.exited).toBe(POSIX ? 0 : null)
    if (POSIX) expect(existsSync(dirname(path))).toBe(false)
  })
})

describe('its lifetime', () => {
  it('when the file of --stop-when-removed is deleted: it ends cleanly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lifetime-'))
    const keepAlive = join(folder, 'keep-alive')
    writeFileSync(keepAlive, '')
    const sandbox = start('--json', `--stop-when-removed=${keepAlive}`)
    await until(() => sandbox.out().endsWith('\n'))
    rmSync(folder, { recursive: true })
    expect(await sandbox.exited).toBe(0)
    const { caFile } = JSON.parse(sandbox.out()) as Record<string, string>
    expect(existsSync(String(caFile))).toBe(false)
  })

  it('without --minutes: it has no end', () => {
    expect(readOptions([])).toMatchObject({ minutes: Infinity, stopWhenRemoved: undefined })
    expect(readOptions(['--minutes=60'])).toMatchObject({ minutes: 60 })
  })

  it.each(['0', '-1', '1.5', '10001', 'soon', '1e3', ''])('%j minutes: refused', (minutes) => {
    expect(() => readOptions([`--minutes=${minutes}`])).toThrow(
      'is not a whole number from 1 to 10000.'
    )
  })
})

describe('its options', () => {
  it('--help: all are explained', async () => {
    const { exited, out } = start('--help')
    expect(await exited).toBe(0)
    for (const option of ['mode', 'account', 'port', 'faults', 'json']) {
      expect(out()).toContain(`--${option}`)
    }
  })

  it.each([
    [['--loud'], 'Unknown option'],
    [['extra'], 'Unexpected argument'],
    [['--mode', 'strict'], 'known are: enforced, requested, any-certificate, not-requested.'],
    [['--account', 'a b'], 'is not a VTEX account name.'],
    [['--port', '-1'], 'port'],
    [['--port', '65536'], 'is not a port from 0 to 65535.'],
    [['--faults', '[{"on":"x"}]'], 'known are: sign, revoke']
  ])('%j: refused', async (args, message) => {
    const { exited, out, err } = start(...args)
    expect(await exited).toBe(2)
    expect(err()).toContain(message)
    expect(err()).toMatch(/See --help\.\n$/)
    expect(out()).toBe('')
  })
})
