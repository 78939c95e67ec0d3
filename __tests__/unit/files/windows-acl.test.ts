import { describe, expect, it } from '@jest/globals'
import { icaclsArguments, parseUserSid } from '../../../src/files/windows-acl.ts'

const SID = 'S-1-5-21-1004336348-1177238915-682003330-512'

describe('the icacls command line', () => {
  it('a folder: nothing is inherited, and the user and SYSTEM alone have access', () => {
    const folder = 'D:\\a\\_temp\\it’s "my" folder & more'
    expect(icaclsArguments(folder, SID)).toEqual([
      folder, // an argument of its own: no quoting, no shell
      '/inheritance:r',
      '/grant:r',
      `*${SID}:(OI)(CI)F`,
      '/grant:r',
      '*S-1-5-18:(OI)(CI)F'
    ])
  })
})

describe('what whoami prints', () => {
  it.each([
    [`"runner\\me","${SID}"\r\n`, SID],
    [`"rechner\\jörg, a ""name""","${SID}"`, SID],
    ['"nt authority\\system","S-1-5-18"\r\n', 'S-1-5-18'],
    ['"User Name","SID"\r\n"runner\\me","S-1-5-21-1"\r\n', 'S-1-5-21-1']
  ])('%j: %s', (output, sid) => {
    expect(parseUserSid(output)).toBe(sid)
  })

  it.each(['', 'Access denied', '"runner\\me",""', '"S-1-5-18","runner"', `"x","${SID};Everyone"`])(
    '%j: no SID',
    (output) => {
      expect(parseUserSid(output)).toBeUndefined()
    }
  )
})
