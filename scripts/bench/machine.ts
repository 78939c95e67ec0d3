/** Checks that the programs are installed, and describes the machine and the versions. */
import { existsSync, readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { run, unusable } from '../../__tests__/edge/programs.ts'
import { bundle } from './action-run.ts'
import { describeCommit } from './commit.ts'
import { NEWMAN } from './rivals.ts'

const CLIENTS = 'npm ci --ignore-scripts --no-audit --prefix __tests__/edge/clients'

/** Each program, the option that prints its version, and a pattern for the version. */
const PROGRAMS = [
  ['bash', '--version', /version ([\d.]+)/],
  ['openssl', 'version', /OpenSSL ([\w.]+)/],
  ['curl', '--version', /curl ([\d.]+)/],
  ['nginx', '-v', /nginx\/([\d.]+)/]
] as const

/**
 * The commit, the machine and the versions, one line each. Throws if a program is missing, with how
 * to get it.
 */
export async function describeMachine(): Promise<string[]> {
  if (process.platform !== 'linux') throw new Error('The benchmarks read /proc: they need Linux.')
  if (!process.version.startsWith('v24.')) {
    throw new Error(`The action runs on Node 24, and this is ${process.version}; try: npm ci`)
  }
  if (!existsSync(bundle('main'))) throw new Error('There is no dist/; try: npm run dist')
  if (!existsSync(NEWMAN)) throw new Error(`Newman is missing; try: ${CLIENTS}`)
  const versions: string[] = []
  for (const [name, flag, pattern] of PROGRAMS) versions.push(await versionOf(name, flag, pattern))
  const [cpu] = cpus()
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0)
  return [
    await describeCommit(fileURLToPath(new URL('../..', import.meta.url))),
    `${cpu?.model.trim()}, ${availableParallelism()} cores, ${gibibytes} GiB`,
    `${systemName()}, Linux ${release().replace(/-.*/, '')}, ${arch()}`,
    `Node ${process.version.slice(1)} (OpenSSL ${process.versions.openssl}), ${versions.join(', ')}, Newman ${newmanVersion()}`,
    `Load average as it began: ${loadavg()[0]?.toFixed(2)}`
  ]
}

/** @throws Error if the program cannot be run, with how to get it */
export async function versionOf(name: string, flag: string, pattern: RegExp): Promise<string> {
  const { stdout, stderr } = await run([name, flag]).catch((cause: unknown) => {
    const { message } = unusable(name, cause as Error)
    throw new Error(message.replace('The edge tests need', 'The bench needs'), { cause })
  })
  return `${name} ${pattern.exec(stdout + stderr)?.[1] ?? 'of an unknown version'}`
}

function newmanVersion(): string {
  const manifest = new URL('../package.json', `file://${NEWMAN}`)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

function systemName(): string {
  const file = '/etc/os-release'
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? 'an unknown system'
}
