import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface SourceFile {
  /** From the repository's root, with slashes: `src/pki/csr.ts`. */
  path: string
  text: string
  /** What it imports, exports from, or loads: packages as named, our own files by their path. */
  imports: string[]
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(?<name>[^'"\n]+)\1/g

/** Every file of ours below a folder, as text. */
export function textFiles(folder: string, ending: string): { path: string; text: string }[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8')
    }))
}

export function importsOf(path: string, text: string): string[] {
  const names = [...text.matchAll(IMPORT)].map(({ groups }) => groups?.['name'] ?? '')
  return names.map((name) =>
    name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name
  )
}

/** The program, without declarations of other people's types. */
export function sourceFiles(): SourceFile[] {
  return textFiles('src', '.ts')
    .filter(({ path }) => !path.endsWith('.d.ts'))
    .map(({ path, text }) => ({ path, text, imports: importsOf(path, text) }))
}

/** All that a file pulls in, by whatever way; packages and our own files. */
export function reachable(from: string, files: readonly SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = new Set<string>()
  const visit = (path: string) => {
    for (const next of byPath.get(path)?.imports ?? []) {
      if (found.has(next)) continue
      found.add(next)
      visit(next)
    }
  }
  visit(from)
  return found
}

export const readText = (path: string) => readFileSync(resolve(root, path), 'utf8')
