import { generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  INSPECTION_DEFAULTS,
  type Inspection,
  type InspectionInputs,
  parseInspection
} from '../../../src/config/inspection.ts'
import { exportPrivateKeyPem } from '../../../src/pki/key-pair.ts'
import { csrPem, keyPair, openAuthorities } from '../pki/verification.ts'
import { problemsOf, reading } from './valid-inputs.ts'

const { authority, ecAuthority, issue, close } = openAuthorities()
afterAll(close)

const [leaf, another] = [issue({ serialNumber: '0abc' }), issue({ serialNumber: '0def' })]
const key = exportPrivateKeyPem(keyPair)
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'sec1', format: 'pem' })
  .toString()

const files: Record<string, string> = {
  'leaf.pem': leaf,
  'another.pem': another,
  'crlf.pem': leaf.replaceAll('\n', '\r\n'),
  'text-around.pem': `\uFEFFBag Attributes\nsubject=x\n${leaf}The end`,
  'chain.pem': `${leaf}${authority.caPem}`,
  'reversed.pem': `${authority.caPem}${leaf}`,
  'bundle.pem': `${key}${leaf}${authority.caPem}`,
  'ca.pem': authority.caPem,
  'two.pem': `${leaf}${another}`,
  'authorities.pem': `${authority.caPem}${ecAuthority.caPem}`,
  'damaged.pem': leaf.replace('MII', 'NII'),
  'cut.pem': leaf.slice(0, 500),
  'empty.pem': ' \n',
  'key.pem': key,
  'ec-key.pem': ecKey,
  'request.pem': csrPem,
  'garbage.pem': '\0\xff garbage'
}

const parse = (inputs: Partial<InspectionInputs>): Inspection =>
  parseInspection({ ...INSPECTION_DEFAULTS, ...inputs }, '/work', reading(files))
const problems = (inputs: Partial<InspectionInputs>) =>
  problemsOf(() => parse(inputs), 'Nothing was inspected.')
const serials = (inputs: Partial<InspectionInputs>) =>
  parse(inputs).certificates.map(({ serialNumber }) => serialNumber)

describe('what is inspected', () => {
  it.each(Object.keys(files).slice(2, 7))('%s: the client’s certificate', (file) => {
    expect(serials({ 'certificate-path': file })).toEqual(['0ABC'])
    expect(serials({ certificate: files[file]! })).toEqual(['0ABC'])
  })

  it('several paths: the certificate of each, in order', () => {
    const paths = '\n another.pem \r\n\nleaf.pem\n'
    expect(serials({ 'certificate-path': paths })).toEqual(['0DEF', '0ABC'])
  })

  it('a CA certificate alone: it is inspected', () => {
    const { certificates } = parse({ 'certificate-path': 'ca.pem' })
    expect(certificates).toMatchObject([{ subject: 'CN=Toy\\, \\"rsa\\" CA' }])
  })

  it('neither or both inputs: an error', () => {
    const both = { 'certificate-path': 'leaf.pem', certificate: leaf }
    for (const inputs of [both, {}, { certificate: ' \n' }]) {
      expect(problems(inputs)).toEqual([expect.stringMatching(/^certificate, certificate-path: /)])
    }
  })
})

describe('every problem', () => {
  const PROBLEMS: [string, string][] = [
    ['missing.pem', 'cannot be read: no such file or directory (ENOENT)'],
    ['folder', 'cannot be read: it is a directory (EISDIR)'],
    ['empty.pem', 'is empty'],
    ['key.pem', 'holds a PEM block "PRIVATE KEY", and no certificate'],
    ['ec-key.pem', 'holds a PEM block "EC PRIVATE KEY", and no certificate'],
    ['request.pem', 'holds a PEM block "CERTIFICATE REQUEST", and no certificate'],
    ['garbage.pem', 'holds no PEM certificate (-----BEGIN CERTIFICATE-----)'],
    ['damaged.pem', 'holds a damaged certificate'],
    ['cut.pem', 'holds a damaged certificate'],
    ['two.pem', 'holds several clients’ certificates; split it'],
    ['authorities.pem', 'holds certificates of authorities only, and no client’s']
  ]

  it('with files: their lines, paths and rules, all at once', () => {
    const paths = PROBLEMS.map(([file]) => file).join('\n')
    const said = problems({ 'certificate-path': `${paths}\nleaf.pem`, 'renew-before': 'soon' })
    const expected = PROBLEMS.map(
      ([file, rule], at) => `certificate-path: line ${at + 1}: "${resolve('/work', file)}" ${rule}`
    )
    expect(said.slice(0, -1)).toEqual(expected)
    expect(said.at(-1)).toMatch(/^renew-before: must be a length of time such as .* is "soon"$/)
  })

  it.each(PROBLEMS.slice(3))('with the text of %s: %s', (file, rule) => {
    expect(problems({ certificate: files[file]! })).toEqual([`certificate: the text ${rule}`])
  })

  it('with the other inputs: each is named', () => {
    const inputs = { 'renew-before': '', 'fail-if-due': 'yes', summary: 'no' }
    const said = problems({ certificate: leaf, ...inputs })
    expect(said.map((one) => one.split(':')[0])).toEqual(Object.keys(inputs))
  })

  it('a long path: its end is shown', () => {
    const path = `${'folder/'.repeat(40)}missing.pem`
    expect(problems({ 'certificate-path': path }).join()).toContain('missing.pem" cannot be read')
  })

  const body = (pem: string) => pem.split('\n').slice(1, -2).join('\n')

  it.each([
    ['a key', key],
    ['a key without its armour', body(key)],
    ['an EC key without its armour', body(ecKey)],
    ['a key on one line', key.replaceAll('\n', '\\n')],
    ['a certificate', leaf]
  ])('%s in place of its path: nothing of it is shown', (_, text) => {
    expect(problems({ 'certificate-path': text })).toEqual([
      'certificate-path: holds PEM text instead of paths; give it in `certificate`'
    ])
  })
})
