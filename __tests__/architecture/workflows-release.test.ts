/** What the scripts of release.yml do. On Linux, as they do. */
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
    it('is released where it is the version, on main, and in the changelog', () => {
      expect(release.step('verify', FIRST, 'v1.2.0')).toEqual({ ok: true, said: '' })
    })

    it('fails where it is not the version', () => {
      const { ok, said } = release.step('verify', FIRST, 'v1.3.0')
      expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining('version 1.2.0') })
    })

    it('fails where it is not on main', () => {
      release.commit('1.2.0', 'v9')
      const { ok, said } = release.step('verify', FIRST, 'v1.2.0')
      expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining('not on main') })
    })

    it('fails where the changelog has nothing on it', () => {
      release.commit('1.2.1')
      release.git('push', '--quiet', 'origin', 'HEAD:main')
      const { ok, said } = release.step('verify', FIRST, 'v1.2.1')
      expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining('no section') })
    })

    it('fails where it was moved since it was verified', () => {
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
    it('is the commit, and its package, with their checksums, and the notes are its section', () => {
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

    it('is not made without notes', () => {
      expect(release.step('release', 'Make what is attached', 'v1.3.0').ok).toBe(false)
    })
  })

  describe('the release', () => {
    beforeEach(() => {
      expect(release.step('release', 'Make what is attached', 'v1.2.0').ok).toBe(true)
    })
    const draft = (tag: string, env = {}) => release.step('release', 'Draft', tag, env)
    const created = () => release.calls().find((call) => call.startsWith('release create'))

    it('is a draft with everything attached', () => {
      expect(draft('v1.2.0').ok).toBe(true)
      const files = ['SHA256SUMS', 'vtex-mtls-action-1.2.0.tar.gz', 'vtex-mtls-action-1.2.0.tgz']
      expect(created()).toBe(
        `release create v1.2.0 --draft --verify-tag --title v1.2.0 --notes-file ${release.temp}/notes.md ` +
          files.map((file) => `${release.temp}/release/${file}`).join(' ')
      )
      expect(draft('v1.2.0-rc.1').ok).toBe(true)
      expect(release.calls().at(-1)).toContain(' --prerelease ')
    })

    it('replaces the draft of a run that failed', () => {
      expect(draft('v1.2.0', { GH_DRAFT: 'true' }).ok).toBe(true)
      expect(release.calls()[1]).toBe('release delete v1.2.0 --yes')
      expect(created()).toBeDefined()
      expect(existsSync(release.output)).toBe(false)
    })

    it('is published when the attestation is attached, and says where it can still be changed', () => {
      const bundle = join(release.folder, 'bundle.json')
      writeFileSync(bundle, '{}')
      const publish = (immutable: string) =>
        release.step('release', 'Publish', 'v1.2.0', { BUNDLE: bundle, GH_IMMUTABLE: immutable })
      expect(publish('true')).toEqual({ ok: true, said: '' })
      expect(release.calls().slice(-3, -1)).toEqual([
        `release upload v1.2.0 ${release.temp}/attestation.json`,
        'release edit v1.2.0 --draft=false --verify-tag'
      ])
      expect(publish('false')).toMatchObject({
        ok: true,
        said: expect.stringContaining('::warning')
      })
    })
  })
}
