/** The search for secrets finds every secret that is planted; otherwise an empty result would prove nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { jobMaker } from './shipped.ts'

const start = jobMaker()
const folder = mkdtempSync(join(tmpdir(), 'leaks-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A correct action, with a leak that the test adds before or after its work. */
const action = (after: string, before = '') => `
import { generateKeyPair } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
const { env } = process
const say = (text) => process.stdout.write(text + '\\n')
const tell = (name, text) => appendFileSync(env['GITHUB_' + name], text + '\\n')
const token = env['INPUT_APP-TOKEN']
let unmasked = -1
${before}
for (const secret of [token, 'a-user-token']) say('::add-mask::' + secret)
const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
const key = privateKey.export({ format: 'pem', type: 'pkcs8' })
const lines = key.trim().split('\\n').slice(1, -1)
const masks = [...lines, lines.join('')].filter((_, at) => at !== unmasked)
for (const line of masks) say('::add-mask::' + line)
const password = '0123456789abcdef'.repeat(2)
const folder = env.RUNNER_TEMP + '/vtex-mtls-' + crypto.randomUUID()
for (const secret of [password, folder, folder + '/client.key']) say('::add-mask::' + secret)
mkdirSync(folder)
const write = (name, text) => writeFileSync(folder + '/' + name, text)
for (const name of ['client.key', 'client.pem']) write(name, key)
write('client.crt', lines[2])
write('curl.conf', folder)
const state = { version: 1, userToken: { token: 'a-user-token' } }
tell('STATE', 'certificate=' + JSON.stringify(state))
tell('OUTPUT', 'key-path=' + folder + '/client.key')
tell('OUTPUT', 'pkcs12-password<<E\\n' + password + '\\nE')
${after}
`

async function run(after: string, before?: string): Promise<unknown> {
  const job = await start()
  const entry = join(folder, 'action.mjs')
  writeFileSync(entry, action(after, before))
  return job.runner.runAction({ entry, inputs: job.inputs() })
}

/** What the search says of an action that leaks. */
async function found(leaks: string): Promise<string[]> {
  const { matcherResult } = (await run(leaks).catch((error: unknown) => error)) as {
    matcherResult?: { actual: string[] }
  }
  const actual = matcherResult?.actual ?? []
  return actual.map((leak) => leak.replaceAll('\\', '/').replace(/^.*\/(?=[^/]+: )/, '')).sort()
}

describe('the search for secrets', () => {
  it('a correct action: it finds nothing', async () => {
    await expect(run('')).resolves.toMatchObject({ outcome: 'success' })
  })

  it('a secret in the log: found', async () => {
    const leaks = `
      say('a ' + token)
      console.error(lines.at(-2))
      say('::error::' + Buffer.from(password).toString('base64'))
      say(folder)
      tell('STEP_SUMMARY', token + folder)`
    expect(await found(leaks)).toEqual([
      ...['annotations: a password', 'log: a password', 'stderr: a key'],
      ...['stdout: a password', 'stdout: a path', 'stdout: a token'],
      ...['summary: a path', 'summary: a token']
    ])
  })

  it('a secret in a file command: found', async () => {
    const leaks = `
      tell('OUTPUT', 'another=' + password)
      tell('ENV', 'KEY=' + lines.join(''))
      tell('PATH', token)
      tell('STATE', 'a={"userToken":{"token":"x"},"password":"' + password + '"}')
      tell('STATE', 'b={"userToken":"a-user-token"}')`
    expect(await found(leaks)).toEqual([
      ...['env: a key', 'env: a modulus', 'output: a password', 'path: a token'],
      ...['state: a password', 'state: a token']
    ])
  })

  it('a secret in a file or its name: found', async () => {
    const leaks = `
      write('client.crt', lines.at(-2))
      write('checks.junit.xml', token + folder)
      write('client.p12', privateKey.export({ format: 'der', type: 'pkcs8' }))
      writeFileSync('notes', token)
      writeFileSync(env.HOME + '/rc', password)
      writeFileSync(env.TMPDIR + '/' + 'a-user-token', '')
      writeFileSync(env.RUNNER_TEMP + '/client.key', key)`
    expect(await found(leaks)).toEqual([
      ...['a-user-token: a token', 'checks.junit.xml: a path', 'checks.junit.xml: a token'],
      ...['client.crt: a key', 'client.key: a key', 'client.key: a modulus'],
      ...['client.p12: a key', 'notes: a token', 'rc: a password']
    ])
  })

  it('a mask of a fact, a missing mask, output before the masks: found', async () => {
    await expect(run('say("::add-mask::vtexappkey")')).rejects.toThrow('vtexappkey-')
    await expect(run('', 'unmasked = 3')).rejects.toThrow('true')
    await expect(run('', 'say("Hello")')).rejects.toThrow('add-mask')
  })
})
