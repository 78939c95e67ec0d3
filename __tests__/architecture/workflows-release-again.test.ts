/** release.yml when an earlier or a parallel run did part of the work; and the major tag. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ReleaseRun } from './release-steps.ts'

if (process.platform === 'linux') {
  let release: ReleaseRun

  beforeEach(() => {
    release = new ReleaseRun()
  })
  afterEach(() => release.remove())

  describe('a run again', () => {
    it('when the release is published: left as it is, and the major tag comes next', () => {
      const { ok, said } = release.step('release', 'Draft', 'v1.2.0', { GH_DRAFT: 'false' })
      expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining('::notice') })
      expect(readFileSync(release.output, 'utf8')).toBe('published=true\n')
      expect(release.calls()).toEqual(['release view v1.2.0 --json isDraft --jq .isDraft'])
    })

    it('when the API does not say whether the release can be changed: published, with a notice', () => {
      const bundle = join(release.folder, 'bundle.json')
      writeFileSync(bundle, '{}')
      const { ok, said } = release.step('release', 'Publish', 'v1.2.0', { BUNDLE: bundle })
      expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining('not be looked up') })
    })
  })

  describe('the major tag', () => {
    const REFS = 'repos/your-org/vtex-mtls-action/git/refs'
    const move = (tag: string, published: string, env = {}) =>
      release.step('release', 'Move the major tag', tag, { GH_PUBLISHED: published, ...env })
    const commitOf = (tag: string) => release.git('rev-parse', `${tag}^{commit}`)
    const writes = () => release.calls().filter((call) => call.includes('--method'))

    it('is moved to the newest release, or made', () => {
      const commit = commitOf('v1.2.0')
      const moved = `api --method PATCH ${REFS}/tags/v1 -f sha=${commit} -F force=true`
      const made = `api --method POST ${REFS} -f ref=refs/tags/v1 -f sha=${commit}`
      expect(move('v1.2.0', 'v1.1.0 v1.2.0', { GH_MAJOR: 'yes' })).toEqual({ ok: true, said: '' })
      expect(writes()).toEqual([moved])
      expect(move('v1.2.0', 'v1.1.0 v1.2.0')).toEqual({ ok: true, said: '' })
      expect(writes()).toEqual([moved, made])
    })

    it.each(['v1.1.0', 'v1.10.0-rc.1', 'v3.0.0-rc.1'])('stays for %s, not the newest', (tag) => {
      const { ok, said } = move(tag, `v2.0.0 v1.2.0 v1.1.0 ${tag}`)
      expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining('stays where it is') })
      expect(writes()).toEqual([])
    })

    it('1.10 is newer than 1.9, and v10 is another major', () => {
      for (const tag of ['v1.9.0', 'v1.10.0']) release.git('tag', tag)
      const published = 'v10.0.0 v1.9.0 v1.10.0'
      expect(move('v1.9.0', published).said).toContain('v1 stays')
      expect(move('v1.10.0', published).said).toBe('')
      expect(writes()).toHaveLength(1)
    })

    it('a newer tag that was never published: ignored', () => {
      release.git('tag', 'v1.9.0')
      expect(move('v1.2.0', 'v1.1.0 v1.2.0').said).toBe('')
      expect(writes()).toHaveLength(1)
    })

    it('is moved for the first release, which the list may not have yet', () => {
      expect(move('v1.2.0', '')).toEqual({ ok: true, said: '' })
      expect(writes()).toHaveLength(1)
    })

    it('when a newer release was published meanwhile: moved on to that', () => {
      release.commit('1.3.0', 'v1.3.0')
      expect(move('v1.2.0', 'v1.2.0', { GH_MAJOR: 'yes', GH_LATER: 'v1.3.0' }).ok).toBe(true)
      const to = (tag: string) =>
        `api --method PATCH ${REFS}/tags/v1 -f sha=${commitOf(tag)} -F force=true`
      expect(writes()).toEqual([to('v1.2.0'), to('v1.3.0')])
      expect(commitOf('v1.3.0')).not.toBe(commitOf('v1.2.0'))
    })

    it('when the API does not answer what is published: not moved', () => {
      expect(move('v1.2.0', 'fails').ok).toBe(false)
      expect(writes()).toEqual([])
    })
  })
}
