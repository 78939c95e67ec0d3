import { describe, expect, it } from '@jest/globals'
import { textFiles } from './source-files.ts'

describe('the shape of the program', () => {
  it('no file has a name that says nothing', () => {
    const paths = ['src', '__tests__', 'scripts'].flatMap((folder) =>
      textFiles(folder, '.ts').map(({ path }) => path)
    )
    expect(paths.filter((path) => /\b(utils?|helpers?|common|misc|manager)\b/i.test(path))).toEqual(
      []
    )
  })

  it('no test is left out', () => {
    const left = textFiles('__tests__', '.test.ts').filter(({ text }) =>
      /\b(?:it|test|describe)\.(?:only|todo|failing)\b/.test(text.replace(/\/.*\//g, ''))
    )
    expect(left.map(({ path }) => path)).toEqual([])
  })
})
