/** The pages' blocks of steps, run as they stand there, against nginx. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { requestByHand, signByHand } from './by-hand.ts'
import { outcomes, startWorld, type ExampleWorld, type UserFiles } from './example-setup.ts'
import { root, type Step } from './workflow-steps.ts'

let world: ExampleWorld
/** A certificate of an earlier job, as a file of the repository. */
let kept: string

beforeAll(async () => {
  world = await startWorld()
  const request = await requestByHand(world.folder, '/CN=my-integration/OU=acme')
  kept = (await signByHand(world.edge, request)).body
})
afterAll(() => world?.stop())

/** All pages with steps but docs/recipes.md and docs/other-ci.md, which have tests of their own. */
const PAGES = ['README.md', ...['rotation', 'runners', 'sandbox', 'smoke-tests'].map(pathOf)]
/** The stores' steps of docs/rotation.md have theirs in rotation.test.ts; they have no sandbox. */
const blocks = PAGES.flatMap((page) => {
  const fenced = readFileSync(join(root, page), 'utf8').matchAll(/^```yaml\n(- [^]*?)^```$/gm)
  return [...fenced]
    .map(([, text = '']) => text)
    .filter((text) => !text.includes('/rotate@') || text.includes('/sandbox@'))
})
const steps = (mark: string) => {
  const found = blocks.filter((text) => text.includes(mark))
  if (found.length !== 1) throw new Error(`The pages have ${found.length} blocks with ${mark}`)
  return parse(found[0] ?? '') as Step[]
}

function pathOf(name: string) {
  return `docs/${name}.md`
}

const PUBLIC = '"$VTEX_MTLS_BASE_URL/api/catalog_system/pub/category/tree/1"'
const CALL = `curl --fail --cert "$VTEX_MTLS_CERT" --key "$VTEX_MTLS_KEY" ${PUBLIC}`
const SMOKE = JSON.stringify({ name: 'shop', scripts: { smoke: CALL } })

/** A mark of each block, and what its author has in the repository. */
const BLOCKS: [mark: string, yours: () => UserFiles][] = [
  ['run: curl --fail --cert ', () => ({})],
  ['/smoke-test@v1', () => ({ 'integration/package.json': SMOKE })],
  ['run: curl --fail --cacert ', () => ({})],
  ['id: acmeqa', () => ({})],
  ['STORE: ', () => ({})],
  ['./smoke-test.sh', () => ({ 'smoke-test.sh': CALL })],
  ['/inspect@v1', () => ({ 'certificates/current.crt': kept })],
  ['/revoke@v1', () => ({ 'certificates/old.crt': kept })]
]

describe('the pages', () => {
  it('all their blocks of steps: each has a test', () => {
    expect(blocks).toHaveLength(BLOCKS.length)
  })

  it.each(BLOCKS)('their steps with %s: they pass', async (mark, yours) => {
    // Those about inspecting and revoking have no checkout of their own, which would bring the file.
    const checkout = { uses: 'actions/checkout@v7' }
    const jobs = await world.run([checkout, ...steps(mark)], yours())
    const log = jobs[0]?.done.map(({ result }) => result?.log).join('')
    const ran = outcomes(jobs)
    expect({ log, ran }).toMatchObject({ ran: Array(ran.length).fill('success') })
    expect(ran.length).toBeGreaterThan(steps(mark).length)
    const [first, ...others] = world.serials()
    expect(world.revoked()).toEqual(mark === '/revoke@v1' ? [first, ...others] : others)
  })

  it('a rotation that is forced twice more: the first certificate is revoked', async () => {
    const [sandbox, rotate] = steps('STORE: ')
    const again = (id: string) => ({ ...rotate, id, with: { ...rotate?.with, force: 'true' } })
    const jobs = await world.run([sandbox!, rotate!, again('second'), again('third')])
    const logs = jobs[0]?.done.map(({ result }) => result?.log ?? '') ?? []
    const serials = logs.flatMap((log) => /VTEX signed certificate (\w+)/.exec(log)?.[1] ?? [])
    const revoked = logs.flatMap((log) => /Revoked certificate (\w+)/.exec(log)?.[1] ?? [])
    expect(serials).toHaveLength(3)
    expect({ revoked, logs }).toMatchObject({ revoked: serials.slice(0, 1) })
  })
})
