/** What a program can reach through its imports, and must not. */
import { describe, expect, it } from '@jest/globals'
import {
  CLIENT,
  ENTRY_POINT,
  files,
  FORGE,
  NETWORK,
  offences,
  STAND_IN,
  withoutTypes
} from './layers.ts'
import { reachable } from './source-files.ts'

describe('the sandbox and the client share no code', () => {
  it('the sandbox imports nothing of the client’s', () => {
    const shared = files
      .filter(({ path }) => path.startsWith('src/sandbox/') && !ENTRY_POINT.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('src/') && !name.startsWith('src/sandbox/'))
          .map((name) => `${path} imports ${name}`)
      )
    expect(shared.filter((line) => CLIENT.test(line.split(' imports ')[1] ?? ''))).toEqual([])
  })

  it('the client imports nothing of the sandbox’s or the demo’s', () => {
    expect(offences(/^src\//, [STAND_IN], STAND_IN)).toEqual([
      'src/entrypoints/cli.ts imports src/sandbox/command.ts' // which runs it and nothing else
    ])
    for (const entry of ['src/entrypoints/main.ts', 'src/entrypoints/post.ts']) {
      expect([...reachable(entry, files)].filter((name) => STAND_IN.test(name))).toEqual([])
    }
  })
})

it('an inspection reaches neither VTEX nor the network nor a key', () => {
  const reached = [...reachable('src/entrypoints/inspect.ts', withoutTypes())]
  const never = [NETWORK, FORGE, /^src\/(http|vtex|verify|files)\//]
  expect(reached).toContain('src/pki/renewal.ts')
  expect(reached.filter((name) => never.some((rule) => rule.test(name)))).toEqual([])
})
