/** As much of Markdown as GitHub's links and anchors need, and where ours is. */
import { readdirSync } from 'node:fs'
import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import { readText, root, textFiles } from './source-files.ts'

const NOT_OURS = ['node_modules', 'dist', 'coverage', '.git']

/** Every file of ours with this ending, from the repository's root on. */
export function filesOfOurs(ending: string): { path: string; text: string }[] {
  const entries = readdirSync(root, { withFileTypes: true })
  return entries
    .filter(({ name }) => !NOT_OURS.includes(name))
    .flatMap((entry) => {
      if (entry.isDirectory()) return textFiles(entry.name, ending)
      return entry.name.endsWith(ending) ? [{ path: entry.name, text: readText(entry.name) }] : []
    })
}

const FENCED = /^ *(`{3,}|~{3,})[^]*?^ *\1 *$/gm
const SPAN = /(`+)(?!`)[^]*?[^`]\1(?!`)/g

/** What is read as Markdown: not the blocks of code, and not what is commented out. */
export const prose = (text: string) => text.replaceAll(/<!--[^]*?-->/g, '').replaceAll(FENCED, '')

/** The blocks of code, without their fences. */
export const codeBlocks = (text: string) =>
  [...text.matchAll(FENCED)].map(([block]) => block.split('\n').slice(1, -1).join('\n'))

/** What `#…` may name: a slug for each heading, with GitHub's `-1` on the second, and every id. */
export function anchorsOf(text: string): string[] {
  const slugger = new GithubSlugger()
  const headings = [...prose(text).matchAll(/^#{1,6} +(.+?)[ #]*$/gm)].map(([, heading = '']) =>
    slugger.slug(heading.replaceAll(/!?\[([^\]]*)\]\([^)]*\)|<[^>]+>|\*+|`/g, '$1'))
  )
  const ids = [...prose(text).matchAll(/<\w+ [^>]*?\b(?:id|name)="([^"]+)"/g)]
  return [...headings, ...ids.map(([, id = '']) => id)]
}

/** Where its links and images lead, as written. */
export function linksOf(text: string): string[] {
  const plain = prose(text).replaceAll(SPAN, '')
  const inline = plain.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)
  const references = plain.matchAll(/^ *\[[^\]]+\]: *<?([^\s>]+)/gm)
  const html = plain.matchAll(/<\w+ [^>]*?\b(?:href|src|srcset)="([^"\s]+)/g)
  return [...inline, ...references, ...html].map(([, target = '']) => target)
}

export interface Link {
  target: string
  /** From the root: `docs/decisions/README.md`. */
  path: string
  anchor: string
}

/** Those of its links that lead into this repository. */
export function ownLinks(path: string, text: string): Link[] {
  return linksOf(text)
    .filter((target) => !/^(\w[\w+.-]*:|\/\/)/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#')
      const from = file.startsWith('/') ? '' : posix.dirname(path)
      const to = file === '' ? path : posix.join(from, decodeURIComponent(file))
      return { target, path: to.replace(/\/$/, ''), anchor: decodeURIComponent(anchor) }
    })
}
