/** An inspection from its inputs to its outputs, compared with openssl. */
import { describe, expect, it } from '@jest/globals'
import { openssl } from '../unit/pki/openssl.ts'
import { files, folder, inspect, write } from './inspection.ts'

write('fresh.crt', -1, 89, '0A01')
const due = write('due.crt', -60, 30, '0A02')
write('old.crt', -90, -2, '0A03')
write('early.crt', 1, 31, '0A04')
// It ends before the due one, but its lifetime is so short that it is not due yet.
write('short.crt', 0, 1, '0A05')

describe('of one certificate', () => {
  it('the outputs: what openssl reads, and whether it is due', async () => {
    const { runner } = await inspect(files('due.crt'))
    const said = (option: string) =>
      openssl(folder, 'x509', '-noout', '-in', 'due.crt', ...option.split(' '))
        .trim()
        .replace(/^[^=]*=\s*/, '')
    const time = (option: string) => said(`${option} -dateopt iso_8601`).replace(' ', 'T')
    expect(runner.outputs).toEqual({
      due: 'true',
      'days-left': '30',
      'serial-number': said('-serial'),
      'not-before': time('-startdate'),
      'not-after': time('-enddate'),
      'fingerprint-sha256': said('-fingerprint -sha256'),
      subject: said('-subject -nameopt sep_comma_plus_space')
    })
    expect(runner.infos).toEqual([
      'Certificate 0A02 (CN=my-app, OU=acme) ends on 2026-07-15T12:00:00Z, in 30 days.' +
        ' It has been due since 2026-06-15T12:00:00Z.'
    ])
  })

  it.each([
    ['fresh.crt', '1/3', 'false', '89'],
    ['fresh.crt', '90d', 'true', '89'],
    ['due.crt', '1/3', 'true', '30'],
    ['due.crt', '719h', 'false', '30'],
    ['old.crt', '0d', 'true', '-2'],
    ['early.crt', '1/3', 'false', '31'],
    ['short.crt', '60m', 'false', '1']
  ])('%s with renew-before %s is due: %s', async (file, before, isDue, daysLeft) => {
    const { runner, error } = await inspect({ ...files(file), 'renew-before': before })
    expect(error).toBeUndefined()
    expect(runner.outputs).toMatchObject({ due: isDue, 'days-left': daysLeft })
  })

  it('PEM text instead of a file: the same outputs', async () => {
    const [text, file] = [await inspect({ certificate: due }), await inspect(files('due.crt'))]
    expect(text.runner.timeline).toEqual(file.runner.timeline)
  })
})

describe('of several certificates', () => {
  it('one is due: due; the other outputs are of the one that ends first', async () => {
    const { runner } = await inspect(files('fresh.crt', 'due.crt', 'short.crt'))
    expect(runner.outputs).toMatchObject({
      due: 'true',
      'days-left': '1',
      'serial-number': '0A05',
      'not-after': '2026-06-16T12:00:00Z'
    })
  })

  it('the summary: a row each, in the order given', async () => {
    const { runner } = await inspect(files('early.crt', 'fresh.crt', 'due.crt', 'old.crt'))
    const subject = '<code>CN=my-app, OU=acme</code>'
    expect(runner.summary.split('\n')).toEqual([
      '### Client certificates: 2 of 4 due',
      '',
      '| subject | serial number | ends | days left | due |',
      '| --- | --- | --- | ---: | --- |',
      `| ${subject} | <code>0A04</code> | <code>2026-07-16T12:00:00Z</code> | 31 | ✅ not before <code>2026-07-06T12:00:00Z</code>; not valid before <code>2026-06-16T12:00:00Z</code> |`,
      `| ${subject} | <code>0A01</code> | <code>2026-09-12T12:00:00Z</code> | 89 | ✅ not before <code>2026-08-13T12:00:00Z</code> |`,
      `| ${subject} | <code>0A02</code> | <code>2026-07-15T12:00:00Z</code> | 30 | ⚠️ since <code>2026-06-15T12:00:00Z</code> |`,
      `| ${subject} | <code>0A03</code> | <code>2026-06-13T12:00:00Z</code> | -2 | ❌ expired |`,
      '',
      ''
    ])
  })

  it('one that is not valid now: a warning', async () => {
    const { runner } = await inspect(files('early.crt', 'fresh.crt', 'old.crt'))
    expect(runner.warnings).toEqual([
      'Certificate 0A04 (CN=my-app, OU=acme) is not valid before 2026-06-16T12:00:00Z.' +
        ' It ends on 2026-07-16T12:00:00Z, in 31 days. It is not due before 2026-07-06T12:00:00Z.',
      'Certificate 0A03 (CN=my-app, OU=acme) expired on 2026-06-13T12:00:00Z, 2 days ago.'
    ])
    expect(runner.infos).toHaveLength(1)
  })
})

it('a window that is longer than the lifetime: a warning that it is due in every run', async () => {
  const { runner } = await inspect({ ...files('short.crt'), 'renew-before': '30d' })
  expect(runner.outputs['due']).toBe('true')
  expect(runner.warnings).toEqual([
    'Certificate 0A05 is due from its first day on: renew-before is 30d, and its whole lifetime is' +
      ' no longer than that.'
  ])
})

it('summary: false: the outputs alone', async () => {
  const { runner } = await inspect({ ...files('due.crt'), summary: 'false' })
  expect(runner.summary).toBe('')
  expect(runner.outputs['due']).toBe('true')
})

describe('fail-if-due', () => {
  it('one is due: outputs and summary are written, then the step fails', async () => {
    const inputs = { ...files('fresh.crt', 'due.crt'), 'fail-if-due': 'true' }
    const { runner, error } = await inspect(inputs)
    expect(error).toMatchObject({ code: 'CERTIFICATE_DUE' })
    expect(error?.message).toMatch(
      /^Of 2 certificates, these are due for renewal:\n- Certificate 0A02/
    )
    expect(error?.message).not.toContain('0A01')
    expect(runner.outputs['due']).toBe('true')
    expect(runner.summary).toContain('1 of 2 due')
  })

  it('none is due: the step does not fail', async () => {
    const { error } = await inspect({ ...files('fresh.crt'), 'fail-if-due': 'true' })
    expect(error).toBeUndefined()
  })
})
