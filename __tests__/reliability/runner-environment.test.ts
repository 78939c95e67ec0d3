import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { STRANGER, stranger } from './another-user.ts'
import { unwritableRoot } from './unwritable-root.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()
const user = stranger()
const container = unwritableRoot()

async function expectRoundTrip(
  job: ShippedJob,
  fault: string,
  how: Parameters<ShippedJob['main']>[1] = {}
) {
  const main = await job.main({ formats: 'bundle, newman, curl' }, how)
  const post = await job.post(main, job.inputs(), how)
  conclude(job, [main, post], {
    ...{ fault, phase: 'all', outcome: 'ok' },
    requests: 'login 1, sign 1, proof, revoke 1'
  })
  job.expectNothingLeft()
  return main
}

describe('RUNNER_TEMP', () => {
  it.each([
    ['with spaces', '  two  words '],
    ['with quotes', `"quoted" 'too' $(id) \`id\` \\`],
    ['with non-ASCII letters', 'São Paulo 東京 עברית 😀'],
    ['with a line break', 'two\nlines']
  ])('%s: the run succeeds', async (what, folder) => {
    await expectRoundTrip(await start({ folder }), `RUNNER_TEMP ${what}`)
  })
})

describe('who runs it', () => {
  it('a user without a name, a group or a home: the run succeeds', async () => {
    const job = await user.open(start)
    const nothing = { HOME: undefined, USER: undefined, SHELL: undefined }
    const how = { node: user.node, env: nothing }
    await expectRoundTrip(job, `user ${STRANGER}, not in /etc/passwd, no HOME`, how)
  })

  it('a user whose home and folder are not there: the run succeeds', async () => {
    const job = await user.open(start)
    const how = { node: user.node, env: { HOME: '/nonexistent', GITHUB_WORKSPACE: '/nonexistent' } }
    await expectRoundTrip(job, 'non-root, HOME not there', how)
  })

  it('root without HOME: the run succeeds', async () => {
    const how = { env: { HOME: undefined } }
    await expectRoundTrip(await start(), 'no HOME', how)
  })

  it('a container with nothing in it but Node: the run succeeds', async () => {
    const job = await start()
    const root = dirname(job.inputs()['server-ca-file'] ?? '')
    const how = { node: container.node(root), env: { HOME: '/github/home' } }
    await expectRoundTrip(job, 'container without /etc, /proc, /dev', how)
  })
})

describe('umask 000', () => {
  it('all that the action makes: its user’s alone, to the last folder', async () => {
    const job = await start()
    const top = join(job.runner.workspace, 'open')
    mkdirSync(top)
    const outputs = join(top, 'made', 'on', 'the way')
    const inputs = job.inputs({ 'output-dir': outputs, formats: 'bundle, pkcs12, newman, curl' })
    const node: [string, ...string[]] = [
      'bash',
      '-c',
      'umask 000; exec "$@"',
      'bash',
      process.execPath
    ]
    const entry = fileURLToPath(new URL('../../dist/main/index.js', import.meta.url))
    const main = await job.runner.runAction({
      entry,
      inputs,
      node,
      env: { GITHUB_WORKSPACE: '/nowhere' }
    })
    expect(modesBelow(top).filter(([, mode]) => mode !== 0o700 && mode !== 0o600)).toEqual([])
    expect(modesBelow(top).map(([path]) => path)).toContain('made')
    const post = await job.post(main, job.inputs(), { node })
    conclude(job, [main, post], {
      ...{ fault: 'umask 000', phase: 'all', outcome: 'ok' },
      requests: 'login 1, sign 1, proof, revoke 1'
    })
  })
})

function modesBelow(folder: string): [path: string, mode: number][] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries.map((path) => [
    relative(folder, join(folder, path)),
    statSync(join(folder, path)).mode & 0o777
  ])
}
