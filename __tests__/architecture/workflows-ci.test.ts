/** ci.yml and .ci/run run the same commands and install the same programs. */
import { describe, expect, it } from '@jest/globals'
import { readText } from './source-files.ts'
import { workflow } from './workflow-files.ts'

/** On GitHub's Ubuntu image already, so no job of ci.yml installs it. */
const IMAGE = ['curl', 'openssl', 'python3', 'shellcheck']

const local = readText('.ci/run')
const { jobs } = workflow('.github/workflows/ci.yml')
const scripts = (job: string) => (jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? [])

describe('.ci/run and ci.yml', () => {
  it('packages for the tests against real servers: the same', () => {
    const needed = [...local.matchAll(/^need (\S+) (\S+)$/gm)].map(
      ([, program = '', name = '']) => ({ program, name })
    )
    const missing = needed.filter(({ program }) => !IMAGE.includes(program))
    const installed = scripts('edge').flatMap((script) =>
      [...script.matchAll(/apt-get install ([^\n&|;]+)/g)].flatMap(([, list = '']) =>
        list.split(/\s+/).filter((word) => word && !word.startsWith('-'))
      )
    )
    expect(installed.sort()).toEqual(missing.map(({ name }) => name).sort())
    const programs = needed.map(({ program }) => program)
    expect(IMAGE.filter((program) => !programs.includes(program))).toEqual([])
  })

  it('commands: the same', () => {
    const commands = /^(?:npm (?:start|cit|ci --ignore|run [\w:]+)|\.ci\/lint)/gm
    const here: string[] = local.match(commands) ?? []
    const there = Object.keys(jobs).flatMap((job) =>
      scripts(job).flatMap((script) => script.match(commands) ?? [])
    )
    expect(here.filter((command) => !there.includes(command))).toEqual([])
    expect(there.filter((command) => !here.includes(command))).toEqual([])
    expect(here.length).toBeGreaterThan(5)
  })
})
