import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateAndKey, serialOf } from '../unit/actions/rotate/certificates.ts'
import { start } from './rotation.ts'

let folder: string
/** A file with a certificate that is valid for two days, and one with its key beside it. */
let certificate: string
let both: string
let serialNumber: string
let key: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotation-'))
  const made = await certificateAndKey('CA:FALSE')
  key = made.key
  ;[certificate, both] = [join(folder, 'a.crt'), join(folder, 'a.pem')]
  writeFileSync(certificate, made.certificate)
  writeFileSync(both, made.key + made.certificate)
  serialNumber = serialOf(made.certificate)
})
afterAll(() => rmSync(folder, { recursive: true }))

const inHours = (hours: number) => ({ now: () => Date.now() + hours * 3_600_000 })

describe('the certificate in use', () => {
  it('more than a third of its life left: not due, and nothing is issued', async () => {
    const { runner, error } = await start({ current: `cat '${certificate}'` }, inHours(31))
    expect(error).toBeUndefined()
    expect(runner.outputs).toMatchObject({
      ...{ due: 'false', rotate: 'false', 'serial-number': serialNumber, subject: 'CN=old' }
    })
    expect(runner.log).toContain('Nothing is issued')
    expect(runner.summary).toContain(serialNumber)
    expect(runner.summary).toContain('not due before')
  })

  it('in the last third of its life: due', async () => {
    const { runner } = await start({ current: `cat '${certificate}'` }, inHours(33))
    expect(runner.outputs).toMatchObject({ due: 'true', rotate: 'true' })
    expect(runner.summary).toBe('')
  })

  it('with force: rotated before it is due', async () => {
    const { runner } = await start({ current: `cat '${certificate}'`, force: 'true' })
    expect(runner.outputs).toMatchObject({ due: 'false', rotate: 'true' })
  })

  it('the first time, when there is none: issued', async () => {
    const { runner } = await start({ current: 'echo' })
    expect(runner.outputs).toEqual({ due: 'true', rotate: 'true' })
  })

  it('with its key beside it: the key is masked and not shown', async () => {
    const { runner } = await start({ current: `cat '${both}'` })
    expect(runner.outputs).toMatchObject({ 'serial-number': serialNumber })
    const [, body = ''] = key.split('\n')
    expect(runner.masks).toContain(body)
    expect(`${runner.log}${runner.summary}${JSON.stringify(runner.outputs)}`).not.toContain(body)
  })
})

describe('a current that cannot be trusted ends the run before anything is issued', () => {
  it.each([
    ['fails', `echo >&2 down; exit 3`, 'The script in current ended with exit code 3.'],
    ['fails in a pipe', 'false | cat', 'ended with exit code 1'],
    ['fails before its last command', 'false; cat /dev/null', 'ended with exit code 1'],
    ['is killed', 'kill -9 $$', 'was ended by SIGKILL'],
    ['prints something else', 'echo None', 'what current printed holds no PEM certificate']
  ])('%s', async (_, current, message) => {
    const { runner, error } = await start({ current })
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
    expect(error?.message).toContain(message)
    expect(error?.hint).toContain('Nothing was issued')
    expect(runner.outputs).toEqual({})
  })

  it('prints a key alone: nothing of it is shown', async () => {
    const { runner, error } = await start({ current: `grep -v CERT '${both}' | head -5` })
    expect(error?.message).toContain('no certificate')
    const [, body = ''] = key.split('\n')
    expect(`${runner.log} ${error?.message} ${error?.hint}`).not.toContain(body)
  })

  it('its working directory does not exist', async () => {
    const { error } = await start({ current: ':', 'working-directory': '/nowhere' })
    expect(error?.message).toContain('could not be started (ENOENT)')
  })

  it('missing, as is deploy: both are named, and force and renew-before too', async () => {
    const { error } = await start({ deploy: '', force: 'maybe', 'renew-before': 'soon' })
    for (const name of ['current', 'deploy', 'force', 'renew-before'])
      expect(error?.message).toContain(`- ${name}: `)
  })
})

it('the script in current: it sees no input of the action, and its stdout is not logged', async () => {
  const { runner, error } = await start({ current: 'env' })
  expect(error?.message).toContain('holds no PEM certificate')
  expect(runner.log).not.toContain('PATH=')
  const seen = await start({ current: '[ -z "${INPUT_SECRET+set}" ]' })
  expect(seen.error).toBeUndefined()
})
