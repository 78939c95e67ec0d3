import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ERROR_CODES } from '../../src/shared/errors.ts'
import { anchorsOf, filesOfOurs } from './markdown.ts'
import { readText, root, textFiles } from './source-files.ts'

describe('docs/troubleshooting.md', () => {
  const page = readText('docs/troubleshooting.md')
  const sections = page.split(/^## /m).slice(1)

  it('every error code: a heading, in the order of the code, whose anchor is the code', () => {
    const headings = sections.flatMap((text) => /^`([A-Z_]+)`\n/.exec(text)?.[1] ?? [])
    expect(headings).toEqual([...ERROR_CODES])
    const codes = ERROR_CODES.map((code) => code.toLowerCase())
    expect(anchorsOf(page)).toEqual(expect.arrayContaining(codes))
  })

  it.each(ERROR_CODES)('%s: who acts, what is left, what happened, why, and what to do', (code) => {
    const text = sections.find((section) => section.startsWith(`\`${code}\``)) ?? ''
    expect(text).toMatch(/^\*\*Who acts:\*\* .+\. \*\*Left at VTEX:\*\* .+\.$/m)
    expect(text).toMatch(/\*\*What happened\.\*\* .+\n\*\*Most likely\.\*\* .+\n\*\*Do\.\*\* .+\n/)
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(7)
  })
})

describe('README.md', () => {
  const readme = readText('README.md')

  it('its length: at most 14 kB, 1,700 words, 25 headings', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(14_000)
    expect(readme.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1700)
    expect((readme.match(/^#/gm) ?? []).length).toBeLessThanOrEqual(25)
  })

  it('its headings: in the order in which a reader needs them', () => {
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual([
      ...['Quick start', 'Setting up VTEX', 'What it does, and never does', 'Inputs', 'Outputs'],
      ...['The proof', 'Troubleshooting', 'Try it without an account', 'Where to read on'],
      'Development'
    ])
  })

  // Messages and pages elsewhere may still link them, from when everything was in the README.
  it('anchors from before it was cut into pages: all are there', () => {
    const before = [
      ...['quick-start', 'what-it-does-and-never-does', 'inputs', 'outputs', 'the-proof'],
      ...['recipes', 'smoke-tests', 'checks', 'in-one-step', 'several-accounts', 'rotation'],
      ...['rotate', 'revoke', 'inspect', 'forks', 'self-hosted-runners', 'containers', 'proxies'],
      ...['github-enterprise-server', 'setting-up-vtex', 'troubleshooting', 'security', 'versions'],
      ...['compared-with-doing-it-by-hand', 'development', 'licence'],
      ...ERROR_CODES.map((code) => code.toLowerCase())
    ]
    const anchors = anchorsOf(readme)
    expect(before.filter((anchor) => !anchors.includes(anchor))).toEqual([])
  })

  it('every error code: a row that links its heading', () => {
    for (const code of ERROR_CODES)
      expect(readme).toContain(`[${code}](docs/troubleshooting.md#${code.toLowerCase()}) | `)
  })
})

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

describe('the pages', () => {
  const pages = filesOfOurs('.md')
    .map(({ path }) => path)
    .filter((path) => /^(README|docs\/[^/]+)\.md$/.test(path))

  it.each(pages.filter((path) => path.startsWith('docs/')))(
    '%s: one sentence first, on who reads it and what for',
    (path) => {
      const [, first = ''] = readText(path).split('\n\n')
      expect([...sentences.segment(first.replaceAll('\n', ' '))]).toHaveLength(1)
    }
  )

  // scripts/reference.ts fills the places that exist; this test says which must exist.
  it('what a workflow can use: a place for its inputs and outputs', () => {
    const places = pages.flatMap((path) => [
      ...readText(path).matchAll(/^<!-- ((?:own )?(?:in|out)puts.*) -->$/gm)
    ])
    expect(places.map(([, place]) => place).sort()).toEqual([
      'inputs',
      'inputs of .github/workflows/smoke-test.yml',
      'inputs of inspect/action.yml',
      'inputs of revoke/action.yml',
      'inputs of sandbox/action.yml',
      'outputs',
      'outputs of inspect/action.yml',
      'outputs of revoke/action.yml',
      'outputs of rotate/action.yml',
      'outputs of sandbox/action.yml',
      'own inputs of rotate/action.yml',
      'own inputs of smoke-test/action.yml'
    ])
  })

  it('variables of later steps, secrets of the workflow: all are named', () => {
    const code = [...textFiles('src', '.ts'), { text: readText('smoke-test/action.yml') }]
    const variables = code.flatMap(
      ({ text }) => text.match(/\bVTEX_MTLS_[A-Z0-9_]*[A-Z0-9]\b/g) ?? []
    )
    const workflow = parse(readText('.github/workflows/smoke-test.yml')) as {
      on: { workflow_call: { secrets: object } }
    }
    const names = new Set([...variables, ...Object.keys(workflow.on.workflow_call.secrets)])
    names.delete('VTEX_MTLS_RUN') // passes the composite's command to its shell
    expect(names.size).toBeGreaterThan(12)
    const text = pages.map(readText).join('\n')
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it.each(['scripts/metadata.ts', 'scripts/reference.ts'])('%s: up to date', (script) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, script), '--check'])
    expect({ status, said: String(stderr) }).toMatchObject({ status: 0 })
  })
})
