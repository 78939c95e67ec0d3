/** The actions of others: each at one commit everywhere. zizmor does not look into examples/. */
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from './source-files.ts'
import { ACTIONS, WORKFLOWS } from './workflow-files.ts'

/** No workflow has them, so Dependabot updates no pin that theirs would have to follow. */
const IN_EXAMPLES_ALONE = [
  'aws-actions/configure-aws-credentials', // this project has nothing at AWS
  'vtex/action-toolbelt' // it publishes nothing to VTEX IO
]

const pinsIn = (paths: string[]) =>
  paths
    .flatMap((path) => [...readText(path).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(.*)/g)])
    .map(([, repository = '', pin = '']) => ({ repository, pin }))
    .filter(({ repository }) => !repository.startsWith('your-org/'))

const own = pinsIn([...ACTIONS, ...WORKFLOWS])
const inExamples = pinsIn(textFiles('examples', '.yml').map(({ path }) => path))

describe('the actions of others', () => {
  it('each, in examples/ too: one commit, and what that is', () => {
    const pins = new Map<string, string>()
    for (const { repository, pin } of [...own, ...inExamples]) {
      expect(pin).toMatch(/^[0-9a-f]{40} # \S/)
      expect({ repository, pin: pins.get(repository) ?? pin }).toEqual({ repository, pin })
      pins.set(repository, pin)
    }
    expect(own.filter(({ pin }) => !/ # v\d+\.\d+\.\d+$/.test(pin))).toEqual([])
    expect(pins.size).toBeGreaterThan(8)
  })

  it('those that no workflow has: listed here', () => {
    const known = own.map(({ repository }) => repository)
    const others = inExamples.filter(({ repository }) => !known.includes(repository))
    expect([...new Set(others.map(({ repository }) => repository))].sort()).toEqual(
      IN_EXAMPLES_ALONE
    )
  })
})
