/** Which of a bundle's files a run of it loads, by V8's own word. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './action-run.ts'

/** @param run starts a Node process with these variables, and ends with it */
export async function loadedFiles(
  name: 'main' | 'post',
  run: (env: Record<string, string>) => Promise<unknown>
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-loaded-'))
  try {
    await run({ NODE_V8_COVERAGE: folder })
    const scripts = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return (JSON.parse(text) as { result: { url: string }[] }).result
    })
    const paths = scripts.filter(({ url }) => url.startsWith('file:')).map((s) => new URL(s.url))
    const files = [...new Set(paths.map((url) => fileURLToPath(url)))]
    return files.filter((file) => dirname(file) === dirname(bundle(name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
