/** Which packages have code in dist/: each is recognised by lines that no other package has. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readText, root, textFiles } from './source-files.ts'

interface Locked {
  version: string
  license?: string
  dependencies?: Record<string, string>
  hasInstallScript?: boolean
  [field: string]: unknown
}

export const lock = (folder = '') =>
  (JSON.parse(readText(join(folder, 'package-lock.json'))) as { packages: Record<string, Locked> })
    .packages

/** What src/ is written with. One more needs a decision record that says why. */
export const DEPENDENCIES = ['@actions/core', '@actions/exec', '@actions/io', 'node-forge']

/** These and what they depend on, by name: the only packages whose code can be in dist/. */
export const production = [...withDependencies(DEPENDENCIES)].map((name) => ({
  name,
  license: lock()[`node_modules/${name}`]?.license
}))

function withDependencies(names: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    withDependencies(Object.keys(lock()[`node_modules/${name}`]?.dependencies ?? {}), known)
  }
  return known
}

export const BUNDLES = readdirSync(join(root, 'dist'))

/** The lines of a program that are long enough to be unique; no comments, no imports. */
function tellingLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 40 && !/^(\/?\*|\/\/|import |export |exports\.)/.test(line))
}

export function codeOf(name: string): string[] {
  const folder = join(root, 'node_modules', name)
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const programs = entries.filter((path) => /\.[cm]?js$/.test(path))
  return programs.map((path) => readText(join(folder, path)))
}

/** By package, the lines that neither another one nor src/ has. */
export function tellingLinesByPackage(): Map<string, Set<string>> {
  const ours = textFiles('src', '.ts').flatMap(({ text }) => tellingLines(text))
  const lines = production.map(({ name }) => [name, new Set(codeOf(name).flatMap(tellingLines))])
  const all = lines as [string, Set<string>][]
  const times = new Map<string, number>()
  for (const line of [...ours, ...all.flatMap(([, set]) => [...set])]) {
    times.set(line, (times.get(line) ?? 0) + 1)
  }
  return new Map(
    all.map(([name, set]) => [name, new Set([...set].filter((line) => times.get(line) === 1))])
  )
}

/** The packages in a bundle, with all of its chunks. */
export function packagesIn(code: string, known: Map<string, Set<string>>): string[] {
  const lines = tellingLines(code)
  const found = [...known].filter(([, telling]) => lines.some((line) => telling.has(line)))
  return found.map(([name]) => name).sort()
}

export const codeOfBundle = (name: string) =>
  textFiles(join('dist', name), '.js')
    .map(({ text }) => text)
    .join('\n')
