import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { bundle, jobMaker, type ShippedJob } from './shipped.ts'

const start = jobMaker()

const onUnix = process.platform !== 'win32'

/**
 * The Node that runs these tests, and one of every other version on the PATH, such as the
 * machine's own: a person who clones the repository has only that.
 */
function nodes(): [version: string, path: string][] {
  const program = onUnix ? 'node' : 'node.exe'
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.map((folder) => join(folder, program)).filter((path) => existsSync(path))
  const version = (path: string) =>
    spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const others = found.map((path): [string, string] => [version(path), path])
  const usable = others.filter(([name]) => Number(/^v(\d+)/.exec(name)?.[1]) >= 20)
  return [...new Map([...usable, [process.version, process.execPath]])]
}

async function expectRoundTrip(job: ShippedJob, how: Parameters<ShippedJob['main']>[1] = {}) {
  const main = await job.main({}, how)
  expect({ log: main.log, outcome: main.outcome }).toMatchObject({ outcome: 'success' })
  expect(main.outputs['mtls']).toBe('enforced')
  expect(readFileSync(main.outputs['key-path'] ?? '', 'utf8')).toContain('PRIVATE KEY')
  const post = await job.post(main, job.inputs(), how)
  expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  job.expectNothingLeft()
  return main
}

describe('RUNNER_TEMP: the files are in it, and it is empty after post', () => {
  const quotes = onUnix ? '"quoted" \'too\' $(id) `id` \\ % %25' : "it's %25"

  it.each(['with spaces', quotes, 'São Paulo 東京 עברית 😀', '##[error]x'])(
    'named %s',
    async (folder) => {
      const job = await start({ folder })
      const { outputs } = await expectRoundTrip(job)
      expect(dirname(dirname(outputs['key-path'] ?? ''))).toBe(job.runner.temp)
    }
  )
})

describe('what the runner’s machine may lack: both steps work', () => {
  it.each([undefined, '/nonexistent', ''])('HOME %j, no user’s name, no locale', async (HOME) => {
    const names = ['USER', 'USERNAME', 'LANG', 'LC_ALL', 'TZ', 'SHELL', 'TMPDIR']
    const none = Object.fromEntries(names.map((name) => [name, undefined]))
    await expectRoundTrip(await start(), { env: { ...none, HOME, USERPROFILE: HOME } })
  })

  it('a file for the summary: success, with a warning', async () => {
    const job = await start()
    const main = await job.main({}, { env: { GITHUB_STEP_SUMMARY: undefined } })
    expect(main.outcome).toBe('success')
    expect(main.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('(GITHUB_STEP_SUMMARY) could not be written')
    ])
  })

  it.each(nodes())('Node 24: with %s instead', async (_, node) => {
    await expectRoundTrip(await start(), { node: [node] })
  })

  if (onUnix) {
    it('a umask: the files are private', async () => {
      const script = 'umask 000; exec "$0" "$@"'
      const job = await start()
      const main = await job.main({}, { node: ['bash', '-c', script, process.execPath] })
      const { 'cert-path': certificate = '', 'key-path': key = '' } = main.outputs
      const modes = [dirname(key), certificate, key].map((path) => statSync(path).mode & 0o777)
      expect(modes).toEqual([0o700, 0o600, 0o600])
    })

    it('curl, openssl and every other program', async () => {
      await expectRoundTrip(await start(), { env: { PATH: '/nonexistent' } })
    })
  }
})

/** A generous bound: other tests on this machine may leave it little time. */
const MOST_MS = 20_000

function runDemo(node: string): string {
  const { status, stdout, stderr } = spawnSync(node, [bundle('demo')], {
    encoding: 'utf8',
    timeout: MOST_MS
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('npm start', () => {
  it.each(nodes())('with %s: each step of the demo is shown', (_, node) => {
    const stdout = runDemo(node)
    expect(stdout).toContain('mTLS enforced')
    expect(stdout).toContain('Revoked certificate')
    expect(stdout.match(/HTTP \d+/g)?.slice(-3)).toEqual(['HTTP 200', 'HTTP 403', 'HTTP 403'])
    // The last step: a copy of the files is worth nothing after the revocation.
    expect(stdout.slice(stdout.lastIndexOf('HTTP 403'))).toContain('certificate is revoked')
    expect(stdout).not.toMatch(/BEGIN (RSA )?PRIVATE KEY/)
  })

  it('with proxy variables on the machine: it uses no proxy', () => {
    const env = { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: '' }
    const { status } = spawnSync(process.execPath, [bundle('demo')], { env })
    expect(status).toBe(0)
  })

  it('when it is interrupted: no file and no server is left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interrupted-'))
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
    const demo = spawn(process.execPath, [bundle('demo')], { env })
    await new Promise((resolve) => demo.stdout.once('data', resolve))
    const ended = new Promise((resolve) => demo.once('exit', resolve))
    demo.stdout.destroy() // as `| head` does
    await ended
    const gone = () => readdirSync(folder).length === 0
    for (let waits = 0; waits < 50 && !gone(); waits++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

it('when the job turns Node’s verification off: nothing is sent to an untrusted server', async () => {
  const job = await start()
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' }
  const main = await job.main({ 'server-ca-file': '' }, { env })
  expect(main.exitCode).toBe(1)
  expect(main.annotations.at(-1)?.message).toContain('[NETWORK_TLS]')
  expect(job.sandbox.seen).toEqual([])
})
