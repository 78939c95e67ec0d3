/**
 * Runs the scripts of release.yml as its runner does, in a real clone of a real git repository, with
 * a stand-in for `gh` that records its calls.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { readText } from './source-files.ts'
import { workflow } from './workflow-files.ts'

const releaseJobs = workflow('.github/workflows/release.yml').jobs

/** As npm is to pack it: what package.json of this repository says. */
const { files } = JSON.parse(readText('package.json')) as { files: string[] }

const CHANGELOG = `# Changelog

## [Unreleased]

Not yet.

## [1.2.0] - 2026-01-02

### Added

- What is new.

## [1.1.0] - 2026-01-01

- What was new.

[1.2.0]: https://example.com/
`

/**
 * Answers as its environment says, after it has noted the call. The tags of GitHub are those of the
 * clone; what is published may be more (GH_LATER) once the major tag was moved.
 */
const GH = `#!/usr/bin/env bash
echo "$*" >>"$GH_LOG"
case "$*" in
  'release view '*) [ -n "$GH_DRAFT" ] && echo "$GH_DRAFT" ;;
  'release list '*)
    [ "$GH_PUBLISHED" != fails ] || exit 1
    printf '%s\\n' $GH_PUBLISHED
    if grep -q -e --method "$GH_LOG"; then printf '%s\\n' $GH_LATER; fi ;;
  *'--jq .immutable') [ -n "$GH_IMMUTABLE" ] && echo "$GH_IMMUTABLE" ;;
  *'/commits/tags/'*) tag=\${2##*/} && git rev-parse "$tag^{commit}" ;;
  'api --silent '*) [ -n "$GH_MAJOR" ] ;;
esac
`

export class ReleaseRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'release-'))
  readonly clone = join(this.folder, 'clone')
  readonly temp = join(this.folder, 'temp')
  readonly log = join(this.folder, 'gh.log')
  readonly output = join(this.folder, 'output')

  constructor() {
    const origin = join(this.folder, 'origin')
    mkdirSync(this.temp)
    mkdirSync(join(this.folder, 'bin'))
    writeFileSync(join(this.folder, 'bin/gh'), GH, { mode: 0o755 })
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin])
    execFileSync('git', ['clone', '--quiet', origin, this.clone], { stdio: 'pipe' })
    this.write('CHANGELOG.md', CHANGELOG)
    for (const name of ['README.md', 'LICENSE', 'dist/main/index.js', 'dist/cli/index.js'])
      this.write(name, 'text\n')
    this.commit('1.2.0', 'v1.0.0', 'v1.1.0', 'v1.2.0', 'v1')
    this.git('push', '--quiet', '--tags', 'origin', 'HEAD:main')
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.clone, path, '..'), { recursive: true })
    writeFileSync(join(this.clone, path), text)
  }

  git(...args: string[]): string {
    const settings = ['user.name=A', 'user.email=a@example.com', 'commit.gpgSign=false']
    const who = settings.flatMap((one) => ['-c', one])
    return execFileSync('git', [...who, '-C', this.clone, ...args], { encoding: 'utf8' }).trim()
  }

  commit(version: string, ...tags: string[]): void {
    this.write(
      'package.json',
      `${JSON.stringify({ name: 'vtex-mtls-action', version, private: true, files }, null, 2)}\n`
    )
    this.git('add', '.')
    this.git('commit', '--quiet', '--allow-empty', '--message', version)
    for (const tag of tags) this.git('tag', tag)
  }

  /** A step by its name, and what it said. */
  step(job: string, name: string, tag: string, env: Record<string, string> = {}) {
    const script = releaseJobs[job]?.steps?.find((step) => step.name === name)?.run
    if (!script) throw new Error(`release.yml has no script "${name}" in ${job}`)
    const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    const { status, stdout, stderr } = spawnSync('bash', bash, {
      cwd: this.clone,
      encoding: 'utf8',
      env: {
        PATH: [join(this.folder, 'bin'), process.env['PATH']].join(delimiter),
        GITHUB_REPOSITORY: 'your-org/vtex-mtls-action',
        RUNNER_TEMP: this.temp,
        GITHUB_OUTPUT: this.output,
        TAG: tag,
        GH_LOG: this.log,
        ...env
      }
    })
    return { ok: status === 0, said: stdout + stderr }
  }

  /** What `gh` was asked, a call a line. */
  calls(): string[] {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8').trim().split('\n') : []
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}
