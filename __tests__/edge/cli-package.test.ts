/** The command from a git address, and after `npm link`: a repository as ours, with a fresh cache. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { VERSION } from '../../src/shared/version.ts'
import { runIn } from './cli.ts'
import { runOrThrow } from './programs.ts'
import { root } from './workflow-steps.ts'

let folder: string
let repository: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-package-'))
  repository = join(folder, 'repository')
  for (const name of [
    'package.json',
    'package-lock.json',
    '.npmrc',
    'README.md',
    'LICENSE',
    'dist'
  ]) {
    cpSync(join(root, name), join(repository, name), { recursive: true })
  }
  const git = (...args: string[]) => runOrThrow(['git', '-C', repository, ...args])
  await runOrThrow(['git', 'init', '--quiet', '--initial-branch=main', repository])
  await git('add', '.')
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@test.test']
  await git(...author, 'commit', '--quiet', '--message=test')
  await git('tag', 'v1')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const npm = () => ({
  npm_config_cache: join(folder, 'cache'),
  npm_config_prefix: join(folder, 'usr')
})

it('npx with a git address: it runs, and no other package is installed', async () => {
  const address = `git+file://${repository}#v1`
  // Offline: for a script `build`, npm would fetch all that the project is developed with
  const ended = await runIn(folder, ['npx', '--yes', '--offline', address, '--version'], npm())
  expect(ended).toMatchObject({ status: 0, stdout: `${VERSION}\n` })
  const [installed = ''] = readdirSync(join(folder, 'cache/_npx'))
  const modules = readdirSync(join(folder, 'cache/_npx', installed, 'node_modules'))
  expect(modules.filter((name) => !name.startsWith('.'))).toEqual(['vtex-mtls-action'])
})

it('after npm link: it is on the PATH', async () => {
  expect(
    await runIn(repository, ['npm', 'link', '--offline', '--ignore-scripts', '--omit=dev'], npm())
  ).toMatchObject({ status: 0 })
  const ended = await runIn(folder, [join(folder, 'usr/bin/vtex-mtls'), '--version'])
  expect(ended).toMatchObject({ status: 0, stdout: `${VERSION}\n` })
})
