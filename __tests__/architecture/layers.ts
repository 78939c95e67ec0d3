/** The layers of the program, and how to find what one of them imports and must not. */
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts'

export const files = sourceFiles()

export const DISK = /^(node:)?fs(\/promises)?$|^@actions\/(io|exec)$|^node:child_process$/
export const NETWORK = /^(node:)?(http|https|http2|net|tls|dgram|dns)$|^@actions\/http-client$/
export const RUNNER = /^@actions\/core$|^src\/github\/github-runner\.ts$/
export const FORGE = /^node-forge(\/|$)/
export const CLIENT = /^src\/(actions|config|verify|files|github|vtex|http|pki|shared)\//
/** They wire the parts together, and decide nothing. */
export const ENTRY_POINT = /^src\/entrypoints\//
/** The adapter to a terminal, which writes what that is shown. */
export const TERMINAL = /^src\/(cli\/|entrypoints\/cli\.ts$)/
export const STAND_IN =
  /^src\/(sandbox|local-runner|demo|actions\/sandbox|entrypoints\/(sandbox|demo))/

/** Which of these files import what they must not: `src/pki/csr.ts imports node:fs`. */
export function offences(which: RegExp, never: RegExp[], except = /^$/): string[] {
  return files
    .filter(({ path }) => which.test(path) && !except.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter((name) => never.some((rule) => rule.test(name)))
        .map((name) => `${path} imports ${name}`)
    )
}

/** Types cost nothing at run time, so they do not count when one follows the imports. */
export function withoutTypes(): SourceFile[] {
  return files.map((file) => {
    const text = file.text
      .replace(/^import type [^]*?from '[^']*'$/gm, '')
      .replace(/^import \{(?:\s*type \w+(?: as \w+)?,?)+\s*\} from '[^']*'$/gm, '')
    return { ...file, imports: importsOf(file.path, text) }
  })
}
