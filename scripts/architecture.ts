/**
 * Draws the folders of src/ and their imports into docs/architecture.md, between the comments `<!--
 * rooms -->` and `<!-- /rooms -->`. `--check` changes nothing, and fails if the diagram differs
 * from the imports.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise, type IModule } from 'dependency-cruiser'
import readOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

const root = fileURLToPath(new URL('..', import.meta.url))
const PAGE = `${root}docs/architecture.md`
const PLACE = /(?<=<!-- rooms -->\n)[^]*?(?=<!-- \/rooms -->)/

/** The folder of src/ that a file is in; `undefined` for other files. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Each folder with the folders that it imports, types included. */
function roomsOf(modules: readonly IModule[]): Graph {
  const rooms = new Map<string, Set<string>>()
  for (const { source, dependencies } of modules) {
    const room = roomOf(source)
    if (room === undefined) continue
    const imported = rooms.get(room) ?? new Set()
    rooms.set(room, imported)
    for (const { resolved } of dependencies) {
      const other = roomOf(resolved)
      if (other !== undefined && other !== room) imported.add(other)
    }
  }
  return rooms
}

function reaches(graph: Graph, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return [...(graph.get(from) ?? [])].some((next) => reaches(graph, next, to, seen))
}

/** @throws Error if two folders import each other, directly or through others */
function requireOneWay(rooms: Graph): void {
  for (const [from, imported] of rooms) {
    const back = [...imported].find((to) => reaches(rooms, to, from))
    if (back) throw new Error(`src/${from} and src/${back} import each other`)
  }
}

/** A folder’s name in Mermaid, where a hyphen could be part of an arrow. */
const nodeOf = (room: string) => room.replaceAll('-', '_')

/** A Mermaid diagram. An import has no arrow if other arrows lead to the same folder. */
function picture(rooms: Graph): string {
  const arrows = [...rooms].flatMap(([from, imported]) =>
    [...imported]
      .filter((to) => ![...imported].some((via) => via !== to && reaches(rooms, via, to)))
      .map((to) => `${nodeOf(from)} --> ${nodeOf(to)}`)
  )
  const nodes = [...rooms.keys()].map((room) => `${nodeOf(room)}["${room}"]`)
  const lines = [...nodes.sort(), ...arrows.sort()].map((line) => `  ${line}`)
  return ['', '```mermaid', 'flowchart TD', ...lines, '```', '', ''].join('\n')
}

process.chdir(root)
const { output } = await cruise(['src'], await readOptions('./.dependency-cruiser.mjs'))
if (typeof output === 'string') throw new Error('dependency-cruiser gave text in place of a graph')
const rooms = roomsOf(output.modules)
requireOneWay(rooms)
const page = readFileSync(PAGE, 'utf8')
if (!PLACE.test(page)) throw new Error('docs/architecture.md has no place for the picture')
const drawn = page.replace(PLACE, picture(rooms))
if (!process.argv.includes('--check')) writeFileSync(PAGE, drawn)
else if (drawn === page) console.log('The picture in docs/architecture.md is what src/ imports.')
else {
  console.error('The picture in docs/architecture.md is out of date; run "npm run fix".')
  process.exitCode = 1
}
