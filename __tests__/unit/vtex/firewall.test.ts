import { describe, expect, it } from '@jest/globals'
import { firewallHint, firewallName } from '../../../src/vtex/firewall.ts'
import type { HttpResponse } from '../../../src/http/message.ts'

function reply(status: number, headers: HttpResponse['headers'], body: string): HttpResponse {
  return { status, headers, body, certificateRequested: false, protocol: 'TLSv1.3' }
}

const page = (title: string, more = '') =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>${more}</body></html>`

const FORBIDDEN = '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center>'

const PRODUCTS: [name: string, headers: HttpResponse['headers'], body: string][] = [
  [
    'Cloudflare',
    { server: 'cloudflare', 'cf-ray': '8c1-GRU' },
    page('Attention Required! | Cloudflare')
  ],
  ['Cloudflare', { server: 'cloudflare', 'cf-mitigated': 'challenge' }, page('Just a moment...')],
  ['Cloudflare', { server: 'cloudflare', 'cf-ray': '8c1-GRU' }, 'error code: 1020'],
  ['Cloudflare', { server: 'cloudflare' }, '{"title":"Access denied","cloudflare_error":true}'],
  [
    'Amazon CloudFront',
    { server: 'CloudFront', 'x-amz-cf-id': 'x', 'x-cache': 'Error from cloudfront' },
    page('ERROR: The request could not be satisfied', '<H2>Request blocked.</H2>')
  ],
  ['AWS load balancer', { server: 'awselb/2.0' }, FORBIDDEN],
  ['AWS WAF', { 'x-amzn-waf-action': 'captcha' }, page('Human Verification')],
  [
    'Amazon API Gateway',
    { 'x-amzn-errortype': 'ForbiddenException', 'x-amzn-requestid': 'x' },
    '{"message":"Forbidden"}'
  ],
  ['Akamai', { server: 'AkamaiGHost' }, page('Access Denied', 'Reference #18.5307')],
  ['Akamai', {}, page('Access Denied', 'https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18')],
  [
    'Imperva',
    { 'x-iinfo': '7-76038078-0 NNNN', 'x-cdn': 'Imperva' },
    '<html style="height:100%"><head></head><body><iframe src="/_Incapsula_Resource?SWUDNSAI=31">'
  ],
  [
    'F5 BIG-IP',
    { 'set-cookie': ['TS01a2b3c4=0123; Path=/'] },
    page('Request Rejected', 'Your support ID is: 4045204596866416688')
  ],
  [
    'F5 BIG-IP',
    {},
    page(
      'Request Rejected',
      'The requested URL was rejected. Please consult with your administrator.'
    )
  ],
  ['Azure Front Door', { 'x-azure-ref': '0abc' }, page('Access Forbidden')],
  [
    'Azure Application Gateway',
    { server: 'Microsoft-Azure-Application-Gateway/v2' },
    `${FORBIDDEN}<h1>403 Forbidden</h1></center>`
  ],
  ['Google Cloud', { via: '1.1 google' }, '<!doctype html><title>403</title>403 Forbidden'],
  ['Sucuri', { server: 'Sucuri/Cloudproxy' }, page('Sucuri WebSite Firewall - Access Denied')],
  ['Zscaler', { server: 'Zscaler/6.2' }, page('Access Denied')],
  ['server “nginx/1.27.0”', { server: 'nginx/1.27.0' }, FORBIDDEN],
  ['server “Apache/2.4.62 (Debian)”', { server: 'Apache/2.4.62 (Debian)' }, page('403 Forbidden')],
  ['server “envoy”', { server: 'envoy' }, 'RBAC: access denied']
]

describe('a refusal in front of VTEX is recognised by headers and page', () => {
  it.each(PRODUCTS)('%s %j', (name, headers, body) => {
    expect(firewallName(reply(403, headers, body))).toBe(
      `a firewall or gateway in front of VTEX (${name})`
    )
  })

  it.each([
    [403, {}, page('Blocked')],
    [405, { server: 'a name; that="is" none' }, page('405')],
    [406, { server: 'x'.repeat(41) }, page('Not Acceptable!')],
    [403, {}, '{"message":"Your IP address is not allowed"}']
  ])('HTTP %d %j, whose product is not known', (status, headers, body) => {
    expect(firewallName(reply(status, headers, body))).toBe(
      'a firewall or gateway in front of VTEX'
    )
  })

  it('when the server’s name is a secret: it is not shown', () => {
    const secret = 'vtex-app-token-0123456789'
    const by = firewallName(reply(403, { server: secret }, page('Blocked')), [secret])
    expect(by).toBe('a firewall or gateway in front of VTEX (server “***”)')
  })
})

describe('VTEX itself may have answered', () => {
  it.each([
    [403, { server: 'CloudFront', 'x-amz-cf-id': 'x' }, '{"message":"Access denied."}'],
    [403, { 'cf-ray': 'x' }, '{"error":"FORBIDDEN_OPERATION"}'],
    [403, { 'x-amzn-errortype': 'AccessDeniedException' }, '{"Message":"no role"}'],
    [403, {}, ''],
    [403, {}, 'Forbidden'],
    [401, {}, page('401 Authorization Required')],
    [400, {}, page('400 No required SSL certificate was sent')],
    [503, {}, page('503')]
  ])('HTTP %d %j %s', (status, headers, body) => {
    expect(firewallName(reply(status, headers, body))).toBeUndefined()
  })
})

describe('the advice', () => {
  it('after a refusal: addresses change, and whose firewall it may be', () => {
    const hint = firewallHint(reply(403, {}, page('Blocked')))
    expect(hint).toContain('Runners’ IP addresses change')
    expect(hint).toContain('VTEX Shield')
    expect(hint).not.toContain('client certificate')
  })

  it('when the host asked for a certificate: it is mentioned', () => {
    const asked = { ...reply(403, {}, page('403')), certificateRequested: true }
    expect(firewallHint(asked)).toContain('demands a client certificate')
  })
})
