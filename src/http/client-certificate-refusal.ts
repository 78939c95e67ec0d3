/**
 * How servers refuse a client certificate that is bad or missing. nginx has two statuses of its own. It
 * sends them as 400, with these titles (ngx_http_ssl_module, Error Processing;
 * ngx_http_special_response.c).
 */
export const BAD_CERTIFICATE = { status: 495, title: /The SSL certificate error/ }
export const MISSING_CERTIFICATE = { status: 496, title: /No required SSL certificate was sent/ }

/** The statuses that nginx sends only because of the certificate, and the one that it sends instead. */
export const NGINX_CERTIFICATE_STATUSES = [400, BAD_CERTIFICATE.status, MISSING_CERTIFICATE.status]

/** The statuses with which a server may refuse a call without a certificate, in order. */
export const CERTIFICATE_REFUSAL_STATUSES = [401, 403, ...NGINX_CERTIFICATE_STATUSES].sort()
