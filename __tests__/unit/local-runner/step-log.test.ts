import { describe, expect, it } from '@jest/globals'
import { createSecretMasker } from '../../../src/local-runner/secret-masker.ts'
import { StepLog } from '../../../src/local-runner/step-log.ts'

function logOf(lines: string[], { debug = false, masker = createSecretMasker() } = {}): StepLog {
  const log = new StepLog(masker, { debug })
  for (const line of lines) log.receive(line)
  return log
}

const textOf = (...lines: string[]) => logOf(lines).toString()

describe('workflow commands', () => {
  it('that are known: obeyed, not shown', () => {
    const lines = ['plain', '::warning title=T::a%0Ab%25', '  ::group::G', '::endgroup::', 'x']
    expect(textOf(...lines)).toBe('plain\nWarning: a\nb%\n▼ G\nx\n')
  })

  it('error and notice: annotations with their properties', () => {
    const { annotations } = logOf(['::error file=a%3Ab,line=3::no%250A', '::NOTICE::n'])
    expect(annotations).toEqual([
      { level: 'error', message: 'no%0A', properties: { file: 'a:b', line: '3' } },
      { level: 'notice', message: 'n', properties: {} }
    ])
  })

  it('that the runner does not know: text', () => {
    expect(textOf('::nope::x', 'mid ::error::x')).toBe('::nope::x\nmid ::error::x\n')
  })

  it('between stop-commands and its token: text', () => {
    const lines = ['::stop-commands::Tok', '::error::x', '::tok::', '::warning::y']
    expect(textOf(...lines)).toBe('::stop-commands::Tok\n::error::x\n::tok::\nWarning: y\n')
  })

  it('in the old spelling, anywhere in a line: obeyed as well', () => {
    const { annotations } = logOf(['text ##[error]a%0Ab', '##[warning title=x]y'])
    expect(annotations.map((annotation) => annotation.message)).toEqual(['a\nb', 'y'])
  })

  it('set-output and save-state: obeyed; disabled ones: the step fails', () => {
    const log = logOf(['::set-output name=o::v', '::save-state name=s::w', '::set-env name=A::1'])
    expect(log).toMatchObject({ outputs: { o: 'v' }, state: { s: 'w' }, failed: true })
  })

  it('debug lines: shown only with step debug logging', () => {
    expect(textOf('::debug::d')).toBe('')
    expect(logOf(['::debug::a%0Ab'], { debug: true }).toString()).toBe('##[debug]a\n##[debug]b\n')
  })
})

describe('masks', () => {
  it('known from a line on: they apply from there, and to later steps', () => {
    const masker = createSecretMasker()
    const lines = ['s3cret', '::add-mask::s3cret', 'a s3cret b']
    expect(logOf(lines, { masker }).toString()).toBe('s3cret\na *** b\n')
    expect(logOf(['::error::s3cret'], { masker }).annotations[0]?.message).toBe('***')
  })

  it('of several lines: each line is hidden, unescaped', () => {
    const log = textOf('::add-mask::one%0Atwo%25', 'one', '::error::two% or two')
    expect(log).toBe('***\nError: *** or two\n')
  })

  it('of an empty secret: a warning', () => {
    expect(textOf('::add-mask:: ')).toMatch(/^Warning: Can't add secret mask/)
  })

  it('a secret in JSON: hidden, as by the runner; in another encoding: not', () => {
    const masker = createSecretMasker()
    masker.add('a"b\\c d')
    const encoded = ['a%22b%5Cc%20d', Buffer.from('a"b\\c d').toString('base64')]
    expect(masker.mask(JSON.stringify({ x: 'a"b\\c d' }))).toBe('{"x":"***"}')
    for (const text of encoded) expect(masker.mask(text)).toBe(text)
  })

  it('a secret within a longer one: no part of it is left', () => {
    const masker = createSecretMasker()
    for (const secret of ['abc', 'abcdef', 'efgh']) masker.add(secret)
    expect(masker.mask('-abcdef-abcdefgh-abcabc-')).toBe('-***-***-***-')
  })
})
