import { type CheckResult, formatCheckFailure } from './run-checks.ts'

/**
 * The checks as JUnit XML, one suite with a case each, in the form that both of its usual schemas
 * take (Ant's JUnit.xsd, Jenkins' junit-10.xsd).
 *
 * @param host the host that was called
 * @param startedAt when the first check began
 */
export function junitXml(results: readonly CheckResult[], host: string, startedAt: Date): string {
  const failures = results.filter(({ passed }) => !passed).length
  const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
  const suite = attributes({
    name: 'VTEX mTLS smoke checks',
    package: 'vtex-mtls-action',
    id: '0',
    timestamp: startedAt.toISOString().slice(0, 19), // the schema has no zone; this is UTC
    hostname: host,
    tests: String(results.length),
    failures: String(failures),
    errors: '0',
    time: seconds.toFixed(3)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite ${suite}>`,
    '    <properties/>',
    ...results.map((result) => testCase(result, host)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
    '</testsuites>',
    ''
  ].join('\n')
}

function testCase(result: CheckResult, host: string): string {
  const { check, passed, milliseconds } = result
  const head = attributes({
    name: `${check.method} ${check.path}`,
    classname: host,
    time: (milliseconds / 1000).toFixed(3)
  })
  if (passed) return `    <testcase ${head}/>`
  const failure = attributes({ message: formatCheckFailure(result), type: 'CHECKS_FAILED' })
  return `    <testcase ${head}>\n      <failure ${failure}/>\n    </testcase>`
}

function attributes(values: Record<string, string>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}="${escape(value)}"`)
  return pairs.join(' ')
}

/** XML 1.0, 2.2 and 2.4: characters that it cannot hold at all are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
}
