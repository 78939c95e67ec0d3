/**
 * Recognises a refusal by a firewall or gateway in front of VTEX. VTEX's APIs refuse with JSON or a
 * line of text. A web page, or one of a few known lines, means that the call did not reach VTEX.
 */
import { CLIENT_CERT_REQUIRED_HINT } from './client-auth.ts'
import { errorText, isPage } from './error-text.ts'
import type { HttpResponse } from '../http/message.ts'

/** ModSecurity's default is 403, that of AWS WAF's CAPTCHA 405; some rule sets of ModSecurity use 406. */
const FIREWALL_STATUSES = [403, 405, 406]

// cspell:disable: names of products, and of their headers

/** Products, by a header that they set. `server` comes first: it names the author of the response. */
const PRODUCTS: readonly [name: string, header: string, value: RegExp][] = [
  ['Cloudflare', 'server', /^cloudflare/i],
  ['Amazon CloudFront', 'server', /^cloudfront/i],
  ['AWS load balancer', 'server', /^awselb/i],
  ['Akamai', 'server', /^akamai/i],
  ['Imperva', 'server', /^(imperva|incapsula)/i],
  ['F5 BIG-IP', 'server', /^(big-?ip|f5\b)/i],
  ['Azure Application Gateway', 'server', /^microsoft-azure-application/i],
  ['Sucuri', 'server', /^sucuri/i],
  ['Azion', 'server', /^azion/i],
  ['GoCache', 'server', /^gocache/i],
  ['Zscaler', 'server', /^zscaler/i],
  ['FortiWeb', 'server', /^fortiweb/i],
  ['Cloudflare', 'cf-mitigated', /./],
  ['AWS WAF', 'x-amzn-waf-action', /./],
  ['Imperva', 'x-iinfo', /./],
  ['Imperva', 'x-cdn', /^(imperva|incapsula)/i],
  ['Sucuri', 'x-sucuri-id', /./],
  ['DataDome', 'x-datadome', /./],
  ['Akamai', 'akamai-grn', /./],
  ['Akamai', 'x-akamai-request-id', /./],
  ['Azure Front Door', 'x-azure-ref', /./],
  ['Amazon API Gateway', 'x-amzn-errortype', /./],
  ['AWS', 'x-amzn-requestid', /./],
  ['AWS', 'x-amzn-trace-id', /./],
  ['Cloudflare', 'cf-ray', /./],
  ['Amazon CloudFront', 'x-amz-cf-id', /./],
  ['Google Cloud', 'via', /\bgoogle$/i],
  ['Fastly', 'x-served-by', /^cache-/i],
  ['FortiWeb', 'set-cookie', /\b(FORTIWAFSID|cookiesession1)=/],
  ['Barracuda', 'set-cookie', /\bbarra_counter_session=/],
  ['F5 BIG-IP', 'set-cookie', /\b(BIGipServer[^=;]*|TS[0-9a-f]{6,})=/]
]

/** Products whose pages are alike everywhere, and which set no header of their own. */
const PRODUCT_PAGES: readonly [name: string, text: RegExp][] = [
  ['F5 BIG-IP', /The requested URL was rejected\. Please consult with your administrator/],
  ['Akamai', /errors(\.|&#46;)edgesuite(\.|&#46;)net/],
  ['Imperva', /_Incapsula_Resource|Incapsula incident ID/]
]

/** Refusals that are no web page: Cloudflare's (two), Envoy's, Kong's. */
const REFUSAL_LINES: readonly RegExp[] = [
  /^error code: 1\d{3}\s*$/,
  /"cloudflare_error"\s*:\s*true/,
  /^RBAC: access denied\s*$/,
  /\bIP address (is )?not allowed\b/i
]

/** Headers that only such a refusal has: Cloudflare's, AWS WAF's, Amazon API Gateway's. */
const REFUSAL_HEADERS: readonly [header: string, value: RegExp][] = [
  ['cf-mitigated', /./],
  ['x-amzn-waf-action', /./],
  ['x-amzn-errortype', /^ForbiddenException/]
]

// cspell:enable

/**
 * What refused a call before it reached VTEX, for a message: `a firewall or gateway in front of VTEX
 * (Cloudflare)`. `undefined` if VTEX itself may have answered.
 *
 * @param secrets values that are not shown, even if a header contains them
 */
export function firewallName(
  { status, headers, body }: HttpResponse,
  secrets: readonly string[] = []
): string | undefined {
  const isForeign =
    isPage(body) ||
    REFUSAL_LINES.some((line) => line.test(body)) ||
    REFUSAL_HEADERS.some(([header, value]) => value.test(String(headers[header] ?? '')))
  if (!FIREWALL_STATUSES.includes(status) || !isForeign) return undefined
  const name = product(headers, body) ?? serverName(String(headers['server'] ?? ''), secrets)
  return `a firewall or gateway in front of VTEX${name === undefined ? '' : ` (${name})`}`
}

/** What to do about such a refusal. */
export function firewallHint({ certificateRequested }: HttpResponse): string {
  const advice =
    'VTEX’s API does not answer like that: the call was stopped before VTEX saw it.' +
    ' Ask those who run the firewall (VTEX, if it is the WAF of VTEX Shield) to let this runner' +
    ' through. Runners’ IP addresses change: those of GitHub-hosted runners are shared, and differ' +
    ' from run to run. A rule for one address needs a runner or a proxy whose address is fixed. If no' +
    ' firewall is meant to stand there, check account and base-url.'
  return certificateRequested
    ? `${advice} The host asks for a client certificate, too. ${CLIENT_CERT_REQUIRED_HINT}`
    : advice
}

function product(headers: HttpResponse['headers'], body: string): string | undefined {
  const byHeader = PRODUCTS.find(([, header, value]) => value.test(String(headers[header] ?? '')))
  return (byHeader ?? PRODUCT_PAGES.find(([, text]) => text.test(body)))?.[0]
}

/** The header `server`, if it holds a name. */
function serverName(server: string, secrets: readonly string[]): string | undefined {
  if (!/^[\w./() -]{1,40}$/.test(server)) return undefined
  const name = errorText(server, secrets)
  return name === undefined ? undefined : `server “${name}”`
}
