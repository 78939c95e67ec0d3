import { describe, expect, it } from '@jest/globals'
import { parseCheck } from '../../../src/config/checks.ts'
import { junitXml } from '../../../src/verify/junit.ts'
import type { CheckResult } from '../../../src/verify/run-checks.ts'

function result(line: string, actual: string, passed = false): CheckResult {
  return { check: parseCheck(line)!, passed, actual, milliseconds: 1234 }
}

const report = (...results: CheckResult[]) =>
  junitXml(results, 'acme.example', new Date('2026-06-15T12:00:00.500Z'))

/** The message of the only failure, its references decoded. */
function failureOf(xml: string): string | undefined {
  const [, message] = /<failure message="([^"<&]*(?:&#\d+;[^"<&]*)*)" type=/.exec(xml) ?? []
  return message?.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

describe('the JUnit report', () => {
  // Held by hand against Ant's JUnit.xsd and Jenkins' junit-10.xsd: every attribute and element
  // that the former demands, in its order, and none that the latter does not know.
  it('two checks: a case each, in their order, and the failures are counted', () => {
    const xml = report(
      result('/api/a', 'HTTP 200', true),
      result('POST /api/b?x=1&y=2 201', 'HTTP 500, "Out of order"')
    )
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="VTEX mTLS smoke checks" package="vtex-mtls-action" id="0" timestamp="2026-06-15T12:00:00" hostname="acme.example" tests="2" failures="1" errors="0" time="2.468">
    <properties/>
    <testcase name="GET /api/a" classname="acme.example" time="1.234"/>
    <testcase name="POST /api/b?x=1&#38;y=2" classname="acme.example" time="1.234">
      <failure message="POST /api/b?x=1&#38;y=2: expected 201, got HTTP 500, &#34;Out of order&#34;" type="CHECKS_FAILED"/>
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
</testsuites>
`)
  })

  it.each([
    ['markup', '<b>&amp;</b> "quoted" \'so\' ]]>'],
    ['letters of all kinds', 'São Paulo, 東京, 😀'],
    ['white space', 'a\tb\nc']
  ])('%s: kept', (_, said) => {
    expect(failureOf(report(result('/a', said)))).toBe(`GET /a: expected 2xx, got ${said}`)
  })

  it('what XML cannot hold: left out', () => {
    const said = 'a\u0000b\u001b[31mc\ufffed\ud83de'
    expect(failureOf(report(result('/a', said)))).toBe('GET /a: expected 2xx, got ab[31mcde')
  })
})
