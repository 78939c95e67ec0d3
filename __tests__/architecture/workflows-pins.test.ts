/** The pins that Dependabot does not update, compared with those that it does. */
import { describe, expect, it } from '@jest/globals'
import { readText, textFiles } from './source-files.ts'
import { ACTIONS, WORKFLOWS } from './workflow-files.ts'

/** Used in examples/ alone, so there is no other pin to compare. */
const EXAMPLES_ONLY: Record<string, string> = {
  'vtex/action-toolbelt': 'this project publishes nothing to VTEX IO',
  'aws-actions/configure-aws-credentials': 'this project has nothing at AWS'
}

/** Each action that a text uses of others, and what stands behind its @: the commit and the version. */
const pinsIn = (text: string) =>
  [...text.matchAll(/uses: ([\w-]+\/[\w./-]+)@(.*)/g)]
    .map(([, action = '', pin = '']) => ({ action, pin }))
    .filter(({ action }) => !action.startsWith('your-org/'))

const own = [...ACTIONS, ...WORKFLOWS].flatMap((path) => pinsIn(readText(path)))
const used = textFiles('examples', '.yml').flatMap(({ path, text }) =>
  pinsIn(text).map((one) => ({ ...one, path }))
)

describe('the actions of others in examples/', () => {
  it('are pinned as the workflows pin them', () => {
    const shared = used.filter(({ action }) => !(action in EXAMPLES_ONLY))
    const differing = shared.filter(
      ({ action, pin }) => !own.some((one) => one.action === action && one.pin === pin)
    )
    expect(differing).toEqual([])
    expect(shared.length).toBeGreaterThan(3)
  })

  it('are pinned to one commit, and used at all, where no workflow has them', () => {
    for (const action of Object.keys(EXAMPLES_ONLY)) {
      const pins = used.filter((one) => one.action === action).map(({ pin }) => pin)
      expect(new Set(pins).size).toBe(1)
      expect(pins[0]).toMatch(/^[0-9a-f]{40} # /)
      expect(own.map((one) => one.action)).not.toContain(action)
    }
  })
})
