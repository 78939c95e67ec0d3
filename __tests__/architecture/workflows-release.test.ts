/** What the scripts of release.yml do, in a first run and again. On Linux, as they do. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ReleaseRun } from './release-steps.ts'

const FIRST = 'The tag is the version, is on main, and has its notes'
const VERIFIED = 'The tag is still the commit that was verified'

if (process.platform === 'linux') {
  let release: ReleaseRun

  beforeEach(() => {
    release = new ReleaseRun()
  })
  afterEach(() => release.remove())

  describe('a tag', () => {
    it('the version, on main, in the changelog: released', () => {
      expect(release.step('verify', FIRST, 'v1.2.0')).toEqual({ ok: true, said: '' })
    })

    it.each([
      ['it is not the version', 'v1.3.0', () => undefined, 'version 1.2.0'],
      ['it is not on main', 'v1.2.1', () => release.commit('1.2.1', 'v9'), 'not on main'],
      [
        'the changelog has nothing on it',
        'v1.2.1',
        () => {
          release.commit('1.2.1')
          release.git('push', '--quiet', 'origin', 'HEAD:main')
        },
        'no section'
      ]
    ])('when %s: it fails', (_, tag, prepare, message) => {
      prepare()
      const { ok, said } = release.step('verify', FIRST, tag)
      expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining(message) })
    })

    it('when it was moved since it was verified: it fails', () => {
      const again = () => release.step('release', VERIFIED, 'v1.2.0')
      expect(again()).toEqual({ ok: true, said: '' })
      const verified = release.git('rev-parse', 'HEAD')
      release.commit('1.2.1')
      release.git('tag', '--force', 'v1.2.0')
      release.git('checkout', '--quiet', verified)
      const { ok, said } = again()
      expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining('was moved') })
    })
  })

  describe('what is attached', () => {
    it('a version: the commit, its package, their checksums, and its notes', () => {
      const { ok, said } = release.step('release', 'Make what is attached', 'v1.2.0')
      expect({ ok, said }).toEqual({ ok: true, said: '' })
      const folder = join(release.temp, 'release')
      const run = (program: string, ...args: string[]) =>
        execFileSync(program, args, { cwd: folder, encoding: 'utf8' })
      expect(run('tar', '-tzf', 'vtex-mtls-action-1.2.0.tar.gz')).toContain(
        'vtex-mtls-action-1.2.0/dist/main/index.js\n'
      )
      expect(run('sha256sum', '--check', 'SHA256SUMS')).toBe(
        'vtex-mtls-action-1.2.0.tar.gz: OK\nvtex-mtls-action-1.2.0.tgz: OK\n'
      )
      const pack = ['pack', '--dry-run', '--json']
      const packed = execFileSync('npm', pack, { cwd: release.clone, encoding: 'utf8' })
      const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }]
      const published = run('tar', '-tzf', 'vtex-mtls-action-1.2.0.tgz').split('\n')
      expect(published.filter((name) => /[^/]$/.test(name)).sort()).toEqual(
        files.map(({ path }) => `package/${path}`).sort()
      )
      const notes = readFileSync(join(release.temp, 'notes.md'), 'utf8')
      expect(notes.trim()).toBe('### Added\n\n- What is new.')
    })

    it('without notes: not made', () => {
      expect(release.step('release', 'Make what is attached', 'v1.3.0').ok).toBe(false)
    })
  })

  describe('the release', () => {
    beforeEach(() => {
      expect(release.step('release', 'Make what is attached', 'v1.2.0').ok).toBe(true)
    })
    const draft = (tag: string, env = {}) => release.step('release', 'Draft', tag, env)
    const created = () => release.calls().find((call) => call.startsWith('release create'))

    it('at first: a draft with everything attached', () => {
      expect(draft('v1.2.0').ok).toBe(true)
      const files = ['SHA256SUMS', 'vtex-mtls-action-1.2.0.tar.gz', 'vtex-mtls-action-1.2.0.tgz']
      expect(created()).toBe(
        `release create v1.2.0 --draft --verify-tag --title v1.2.0 --notes-file ${release.temp}/notes.md ` +
          files.map((file) => `${release.temp}/release/${file}`).join(' ')
      )
      expect(draft('v1.2.0-rc.1').ok).toBe(true)
      expect(release.calls().at(-1)).toContain(' --prerelease ')
    })

    it('after a run that failed: its draft is replaced', () => {
      expect(draft('v1.2.0', { GH_DRAFT: 'true' }).ok).toBe(true)
      expect(release.calls()[1]).toBe('release delete v1.2.0 --yes')
      expect(created()).toBeDefined()
      expect(existsSync(release.output)).toBe(false)
    })

    it('when the release is published: left as it is, and the major tag comes next', () => {
      const { ok, said } = release.step('release', 'Draft', 'v1.2.0', { GH_DRAFT: 'false' })
      expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining('::notice') })
      expect(readFileSync(release.output, 'utf8')).toBe('published=true\n')
      expect(release.calls()).toEqual(['release view v1.2.0 --json isDraft --jq .isDraft'])
    })

    it('once the attestation is attached: published, with a warning if it can be changed', () => {
      const bundle = join(release.folder, 'bundle.json')
      writeFileSync(bundle, '{}')
      const publish = (immutable: string) =>
        release.step('release', 'Publish', 'v1.2.0', { BUNDLE: bundle, GH_IMMUTABLE: immutable })
      expect(publish('true')).toEqual({ ok: true, said: '' })
      expect(release.calls().slice(-3, -1)).toEqual([
        `release upload v1.2.0 ${release.temp}/attestation.json`,
        'release edit v1.2.0 --draft=false --verify-tag'
      ])
      const warned = { ok: true, said: expect.stringContaining('::warning') }
      expect(publish('false')).toEqual(warned)
      const unknown = { ok: true, said: expect.stringContaining('not be looked up') }
      expect(publish('')).toEqual(unknown)
    })
  })

  describe('the major tag', () => {
    const REFS = 'repos/your-org/vtex-mtls-action/git/refs'
    const move = (tag: string, published: string, env = {}) =>
      release.step('release', 'Move the major tag', tag, { GH_PUBLISHED: published, ...env })
    const commitOf = (tag: string) => release.git('rev-parse', `${tag}^{commit}`)
    const writes = () => release.calls().filter((call) => call.includes('--method'))

    it('for the newest release: moved, or made', () => {
      const commit = commitOf('v1.2.0')
      const moved = `api --method PATCH ${REFS}/tags/v1 -f sha=${commit} -F force=true`
      const made = `api --method POST ${REFS} -f ref=refs/tags/v1 -f sha=${commit}`
      expect(move('v1.2.0', 'v1.1.0 v1.2.0', { GH_MAJOR: 'yes' })).toEqual({ ok: true, said: '' })
      expect(writes()).toEqual([moved])
      expect(move('v1.2.0', 'v1.1.0 v1.2.0')).toEqual({ ok: true, said: '' })
      expect(writes()).toEqual([moved, made])
    })

    it.each(['v1.1.0', 'v1.10.0-rc.1', 'v3.0.0-rc.1'])('%s, not the newest: stays', (tag) => {
      const { ok, said } = move(tag, `v2.0.0 v1.2.0 v1.1.0 ${tag}`)
      expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining('stays where it is') })
      expect(writes()).toEqual([])
    })

    it('1.10 and v10: newer than 1.9, and another major', () => {
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

    it('for the first release, which the list may not have yet: moved', () => {
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
