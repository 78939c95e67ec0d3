import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseExec, parseInspect, parseRevoke, UsageError } from '../../../src/cli/arguments.ts'
import { INPUT_DEFAULTS } from '../../../src/config/inputs.ts'

const exec = (...args: string[]) => parseExec([...args, '--', 'true'], {})

describe('the options of exec', () => {
  const action = parse(readFileSync(new URL('../../../action.yml', import.meta.url), 'utf8')) as {
    inputs: Record<string, object>
  }
  const never = ['app-key', 'app-token', 'user-token', 'export-env', 'summary']

  it.each(Object.keys(action.inputs).filter((name) => !never.includes(name)))(
    '--%s: the input of that name',
    (name) => {
      expect(exec(`--${name}=some text`).inputs).toMatchObject({ [name]: 'some text' })
    }
  )

  it.each(never)('--%s: refused, with the reason', (name) => {
    expect(() => exec(`--${name}`, 'value')).toThrow(UsageError)
    expect(() => exec(`--${name}=value`)).toThrow(/environment|action alone/)
  })

  it('without options: the action’s defaults, but for formats and export-env', () => {
    expect(exec().inputs).toEqual({ ...INPUT_DEFAULTS, formats: 'curl', 'export-env': 'true' })
  })

  it.each([
    ['--require-mtls', 'require-mtls', 'true'],
    ['--require-mtls=false', 'require-mtls', 'false'],
    ['--no-verify', 'verify', 'false'],
    ['--no-revoke-on-exit', 'revoke-on-exit', 'false']
  ] as const)('%s: a switch', (arg, name, value) => {
    expect(exec(arg).inputs[name]).toBe(value)
  })

  it('--checks several times: a line each', () => {
    expect(exec('--checks', 'GET /a', '--checks=GET /b').inputs.checks).toBe('GET /a\nGET /b')
  })
})

describe('the environment', () => {
  const env = {
    VTEX_ACCOUNT: 'acme',
    VTEX_APP_NAME: 'app',
    VTEX_APP_KEY: 'key',
    VTEX_APP_TOKEN: 'token',
    VTEX_USER_TOKEN: 'user'
  }

  it('with all variables: account, name and credentials; an option overrides them', () => {
    const { inputs } = parseExec(['--account', 'other', '--', 'true'], env)
    expect(inputs).toMatchObject({
      ...{ account: 'other', 'app-name': 'app', 'app-key': 'key' },
      ...{ 'app-token': 'token', 'user-token': 'user' }
    })
  })
})

describe('the command', () => {
  it('after the first --: all that comes, options too', () => {
    expect(parseExec(['--', 'a', '--help', '--', '-x'], {}).command).toEqual([
      ...['a', '--help', '--', '-x']
    ])
  })

  it('a misspelt option: the message does not repeat its value', () => {
    for (const args of [['--app-tokn=hidden-value'], ['--app-tokn', 'hidden-value']]) {
      expect(() => exec(...args)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hidden') as unknown })
      )
    }
  })
})

describe('the arguments of revoke', () => {
  it.each([
    ['4A:0F:33', { 'serial-number': '4A:0F:33', 'certificate-path': '' }],
    ['cafe', { 'serial-number': 'cafe', 'certificate-path': '' }],
    ['./cafe', { 'serial-number': '', 'certificate-path': './cafe' }],
    ['client.crt', { 'serial-number': '', 'certificate-path': 'client.crt' }]
  ])('%s: a serial number or a path', (text, expected) => {
    expect(parseRevoke([text], {})).toMatchObject(expected)
  })
})

it('inspect with several files: all of them, a line each', () => {
  expect(parseInspect(['a.crt', 'b.crt', '--json'])).toMatchObject({
    inputs: { 'certificate-path': 'a.crt\nb.crt' },
    json: true
  })
})
