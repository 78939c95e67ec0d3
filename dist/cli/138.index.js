export const id = 138;
export const ids = [138];
export const modules = {

/***/ 9138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSandbox: () => (/* binding */ runSandbox)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/sandbox/instructions.ts
const MODE_TEXT = {
    enforced: 'enforced: calls without a certificate of this sandbox are refused',
    requested: 'requested: asks for a certificate, takes calls without one too',
    'any-certificate': 'any-certificate: refuses calls without a certificate, takes any',
    'not-requested': 'not-requested: never asks for a certificate'
};
const AFTERWARDS = {
    enforced: 'The same call is refused now',
    requested: 'The same call is refused now: the certificate that it shows is revoked',
    'any-certificate': 'The same call is still taken: this mode does not look at who issued it',
    'not-requested': 'The same call is still taken: this mode never looks at a certificate'
};
function formatInstructions(sandbox, caFile) {
    return [
        '',
        'VTEX sandbox: a stand-in for VTEX on this machine. TEST ONLY.',
        '',
        ...formatFacts(sandbox, caFile),
        '',
        'Paste these into another bash shell, one after the other, in an empty folder.',
        'Ctrl+C here stops the sandbox and deletes its CA file.',
        '',
        ...steps(sandbox, caFile).flatMap(([title, command], index) => [
            `# ${index + 1}. ${title}`,
            command,
            ''
        ])
    ].join('\n');
}
function formatFacts(sandbox, caFile) {
    const { baseUrl, mode, account, appKey, appToken, userToken } = sandbox;
    const lines = [
        ['Address', baseUrl],
        ['CA file', caFile],
        ['Mode', MODE_TEXT[mode]],
        ['Account', account],
        ['App key', appKey],
        ['App token', appToken],
        ['User token', userToken]
    ];
    return lines.map(([name, value]) => `  ${name.padEnd(12)}${value}`);
}
function steps(sandbox, caFile) {
    const curl = `curl --silent --show-error --noproxy '*' --cacert ${quote(caFile)}`;
    const validate = validateLine(sandbox, curl);
    return [
        ['Make a private key and a certificate signing request', requestLine(sandbox)],
        ['Have it signed', signLine(sandbox, curl)],
        ['Log in: trade the key pair for a user token', loginLine(sandbox, curl)],
        ['Make a call with the certificate', validate],
        ['Revoke the certificate', revokeLines(sandbox, curl)],
        [AFTERWARDS[sandbox.mode], validate]
    ];
}
function requestLine({ account }) {
    return `openssl req -new -utf8 -sha512 -newkey rsa:2048 -nodes \\
  -subj '/CN=my-app/OU=${account}/L=São Paulo/ST=SP/C=BR' \\
  -out APP_CERT_REQUEST.csr -keyout APP_CERT_PRIVATE_KEY.key`;
}
function signLine({ baseUrl, appKey, appToken }, curl) {
    return `${curl} --fail \\
  --request POST --url '${baseUrl}/api/edge/private-certificates/sign' \\
  --header 'Content-Type: text/plain' --header 'Accept: text/plain' \\
  --header 'X-VTEX-API-AppKey: ${appKey}' \\
  --header 'X-VTEX-API-AppToken: ${appToken}' \\
  --data-binary @APP_CERT_REQUEST.csr --output APP_CERT.crt`;
}
function loginLine({ baseUrl, appKey, appToken }, curl) {
    return `USER_TOKEN=$(${curl} --fail \\
  --url '${baseUrl}/api/vtexid/apptoken/login' \\
  --header 'Content-Type: application/json' \\
  --data '{ "appkey": "${appKey}", "apptoken": "${appToken}" }' |
  sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`;
}
function validateLine({ baseUrl }, curl) {
    return `${curl} \\
  --url '${baseUrl}/api/vtexid/credential/validate' \\
  --cert APP_CERT.crt --key APP_CERT_PRIVATE_KEY.key \\
  --header 'Content-Type: application/json' \\
  --data "{ \\"token\\": \\"$USER_TOKEN\\" }" \\
  --write-out '\\nHTTP %{http_code}\\n'`;
}
function revokeLines({ baseUrl, appKey, appToken }, curl) {
    return `SERIAL_NUMBER=$(openssl x509 -in APP_CERT.crt -noout -serial | cut -d= -f2)
${curl} --fail \\
  --request DELETE --url "${baseUrl}/api/edge/private-certificates/$SERIAL_NUMBER" \\
  --header 'Accept: text/plain' \\
  --header 'X-VTEX-API-AppKey: ${appKey}' \\
  --header 'X-VTEX-API-AppToken: ${appToken}' \\
  --write-out 'HTTP %{http_code}\\n'`;
}
function quote(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/sandbox/responses.ts
function json(status, value, headers = {}) {
    const body = JSON.stringify(value);
    return {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body
    };
}
function responses_text(status, body) {
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
function html(status) {
    const body = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>TEST ONLY</body></html>';
    return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
function empty(status, headers = {}) {
    return { status, headers, body: '' };
}
function problem(status, title, detail) {
    const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
    return json(status, { type: 'about:blank', title, status, detail }, headers);
}
const authenticationRequired = () => json(401, { error: 'Authentication required.' });
const wrongCredentials = () => json(401, { authStatus: 'WrongCredentials' });
function vtexError(status) {
    if (status === 401)
        return authenticationRequired();
    if (status === 403)
        return json(403, { message: 'Access denied. Missing required permissions.' });
    if (status === 404)
        return json(404, { message: 'Not found.' });
    if (status === 429)
        return json(429, { error: 'Rate limit exceeded for this account' });
    if (status === 500)
        return json(500, { Code: 'INTERNAL_ERROR', Message: 'Something went wrong.' });
    if (status >= 502)
        return html(status);
    return problem(status, 'Error', `The sandbox answers ${status}.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/node-forge/lib/index.js
var lib = __webpack_require__(8542);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
;// CONCATENATED MODULE: ./src/sandbox/x509.ts


const { asn1, pki } = (lib_default());
const { Class, Type } = asn1;
function makeCertificate(plan) {
    const algorithm = signatureAlgorithm(plan.issuer.key);
    const tbsCertificate = sequence(asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [primitive(Type.INTEGER, '\x02')]), primitive(Type.INTEGER, lib_default().util.hexToBytes(plan.serialNumber ?? randomSerialNumber())), algorithm, plan.issuer.name, sequence(utcTime(plan.notBefore), utcTime(plan.notAfter)), plan.subject, publicKeyInfo(plan.publicKey), asn1.create(Class.CONTEXT_SPECIFIC, 3, true, [extensions(plan)]));
    const signature = (0,external_node_crypto_.sign)('sha256', toDer(tbsCertificate), plan.issuer.key);
    const bits = primitive(Type.BITSTRING, `\0${signature.toString('binary')}`);
    return new external_node_crypto_.X509Certificate(toDer(sequence(tbsCertificate, algorithm, bits)));
}
function makeName(attributes) {
    return sequence(...Object.entries(attributes).map(([name, value]) => asn1.create(Class.UNIVERSAL, Type.SET, true, [
        sequence(objectIdentifier(pki.oids[name] ?? name), primitive(Type.UTF8, lib_default().util.encodeUtf8(value)))
    ])));
}
function toDer(node) {
    return Buffer.from(asn1.toDer(node).getBytes(), 'binary');
}
function randomSerialNumber(firstByte = (0,external_node_crypto_.randomInt)(0x40, 0x80)) {
    return Buffer.concat([Buffer.of(firstByte), (0,external_node_crypto_.randomBytes)(15)]).toString('hex');
}
function extensions({ extensions: requested, publicKey, issuer }) {
    const subjectKeyIdentifier = primitive(Type.OCTETSTRING, keyIdentifier(publicKey));
    const certificate = pki.createCertificate();
    certificate.setExtensions([
        ...requested,
        { name: 'subjectKeyIdentifier', value: subjectKeyIdentifier },
        { name: 'authorityKeyIdentifier', keyIdentifier: keyIdentifier(issuer.publicKey) }
    ]);
    return sequence(...certificate.extensions.map(extension));
}
function extension({ id, critical, value }) {
    const flag = critical ? [primitive(Type.BOOLEAN, '\xff')] : [];
    const octets = primitive(Type.OCTETSTRING, asn1.toDer(value).getBytes());
    return sequence(objectIdentifier(id), ...flag, octets);
}
function keyIdentifier(publicKey) {
    const der = publicKey.export({ type: 'spki', format: 'der' });
    return (0,external_node_crypto_.createHash)('sha256').update(der).digest().subarray(0, 20).toString('binary');
}
function signatureAlgorithm(key) {
    if (key.asymmetricKeyType === 'ec')
        return sequence(objectIdentifier('1.2.840.10045.4.3.2'));
    return sequence(objectIdentifier('1.2.840.113549.1.1.11'), primitive(Type.NULL, ''));
}
function publicKeyInfo(publicKey) {
    const der = publicKey.export({ type: 'spki', format: 'der' });
    return asn1.fromDer(der.toString('binary'));
}
function utcTime(date) {
    return primitive(Type.UTCTIME, asn1.dateToUtcTime(date));
}
function objectIdentifier(oid) {
    return primitive(Type.OID, asn1.oidToDer(oid).getBytes());
}
function primitive(type, value) {
    return asn1.create(Class.UNIVERSAL, type, false, value);
}
function sequence(...values) {
    return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}

;// CONCATENATED MODULE: ./src/sandbox/csr.ts



const { asn1: csr_asn1, pki: csr_pki } = (lib_default());
class SigningRequestError extends Error {
}
const UPPER_BOUNDS = {
    commonName: 64,
    organizationalUnitName: 64,
    organizationName: 64,
    localityName: 128,
    stateOrProvinceName: 128,
    countryName: 2
};
function readSigningRequest(csrPem) {
    const request = parse(csrPem);
    const info = children(request.certificationRequestInfo);
    const [, subject, publicKeyInfo] = info;
    if (!hasValidSignature(request)) {
        throw new SigningRequestError('The signature of the CSR was not made with its own key.');
    }
    const publicKey = (0,external_node_crypto_.createPublicKey)({ key: toDer(publicKeyInfo), format: 'der', type: 'spki' });
    if ((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
        throw new SigningRequestError('The key of the CSR is shorter than 2048 bits.');
    }
    const attributes = readName(subject);
    return {
        subject,
        publicKey,
        commonName: singleValue(attributes, 'commonName', 'CN'),
        organizationalUnitName: singleValue(attributes, 'organizationalUnitName', 'OU')
    };
}
function parse(csrPem) {
    try {
        return csr_pki.certificationRequestFromPem(csrPem);
    }
    catch (cause) {
        throw new SigningRequestError('The body is not a PEM CSR with an RSA key.', { cause });
    }
}
function hasValidSignature(request) {
    try {
        return request.verify();
    }
    catch {
        return false;
    }
}
function readName(name) {
    return children(name)
        .flatMap(children)
        .map((attribute) => {
        const [type, value] = children(attribute);
        const oid = csr_asn1.derToOid(type.value);
        return [csr_pki.oids[oid] ?? oid, readText(csr_pki.oids[oid] ?? oid, value)];
    });
}
function readText(name, node) {
    const text = decode(Buffer.from(node.value, 'binary'), node.type);
    if (text === undefined) {
        throw new SigningRequestError(`${name} is not a valid UTF8String or PrintableString.`);
    }
    const length = [...text].length;
    const bound = UPPER_BOUNDS[name];
    if (length === 0 || (bound !== undefined && length > bound)) {
        throw new SigningRequestError(`${name} has ${length} characters; allowed are 1 to ${bound}.`);
    }
    return text;
}
function decode(bytes, type) {
    const text = bytes.toString('utf8');
    if (type === csr_asn1.Type.UTF8)
        return bytes.equals(Buffer.from(text)) ? text : undefined;
    if (type !== csr_asn1.Type.PRINTABLESTRING)
        return undefined;
    return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text) ? text : undefined;
}
function singleValue(attributes, name, short) {
    const values = attributes.filter(([found]) => found === name).map(([, value]) => value);
    const [value] = values;
    if (value !== undefined && values.length === 1)
        return value;
    throw new SigningRequestError(`The subject needs exactly one ${short}; it has ${values.length}.`);
}
function children(node) {
    return node.value;
}

;// CONCATENATED MODULE: ./src/sandbox/handlers.ts


const MODES = ['enforced', 'requested', 'any-certificate', 'not-requested'];
async function sign(call, state, options) {
    const { authority, credentials } = state;
    if (!credentials.isAuthenticated(call.headers))
        return authenticationRequired();
    if (mediaType(call) !== 'text/plain') {
        return problem(415, 'Unsupported Media Type', 'Content-Type must be text/plain.');
    }
    if (!/text\/plain|\*\/\*/.test(call.headers.accept ?? '')) {
        return problem(406, 'Not Acceptable', 'Accept must be text/plain.');
    }
    try {
        return responses_text(200, await authority.issue(call.body, credentials.account, options));
    }
    catch (error) {
        if (error instanceof SigningRequestError)
            return problem(400, 'Bad Request', error.message);
        throw error;
    }
}
function revoke(call, { authority, credentials }) {
    if (!credentials.isAuthenticated(call.headers))
        return authenticationRequired();
    const [serialNumber = ''] = call.path.split('/').slice(-1);
    return authority.revoke(decodeURIComponent(serialNumber)) ? empty(200) : vtexError(404);
}
function login(call, { credentials }) {
    const body = readJson(call);
    if (!body)
        return jsonRequired();
    const session = credentials.login(body['appkey'], body['apptoken']);
    return session ? json(200, { authStatus: 'Success', ...session }) : wrongCredentials();
}
function validate(call, state) {
    const { credentials } = state;
    const refusal = refuseWithoutCertificate(call, state);
    if (refusal)
        return refusal;
    const body = readJson(call);
    if (!body)
        return jsonRequired();
    const person = credentials.userOfToken(body['token']);
    if (!person)
        return wrongCredentials();
    const { account } = credentials;
    const tokenType = person.user === credentials.appKey ? 'appToken' : 'user';
    return json(200, { authStatus: 'Success', ...person, account, audience: 'admin', tokenType });
}
function api(call, state) {
    const refusal = refuseWithoutCertificate(call, state);
    if (refusal)
        return refusal;
    const isPublic = /^\/api\/[^/]+\/pub\//.test(call.path);
    if (!isPublic && !state.credentials.isAuthenticated(call.headers))
        return authenticationRequired();
    const [, digits] = /^\/api\/status\/([2-5]\d\d)$/.exec(call.path) ?? [];
    const status = Number(digits ?? 200);
    if (status === 204 || status === 304)
        return empty(status);
    return status < 400 ? json(status, { sandbox: 'TEST ONLY', status }) : vtexError(status);
}
function refuseWithoutCertificate(call, { mode, authority }) {
    const message = call.clientCertificate
        ? mode !== 'any-certificate' && authority.rejectionReason(call.clientCertificate)
        : mode !== 'requested' && mode !== 'not-requested' && 'No client certificate was shown.';
    return message ? json(403, { message }) : undefined;
}
function mediaType(call) {
    return call.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}
function jsonRequired() {
    const detail = 'The body must be a JSON object, as application/json.';
    return problem(400, 'Bad Request', detail);
}
function readJson(call) {
    if (mediaType(call) !== 'application/json')
        return undefined;
    try {
        const value = JSON.parse(call.body);
        return typeof value === 'object' && value !== null ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/sandbox/certificate-variants.ts

const VARIANTS = {
    'another-key': { anotherKey: true },
    'another-account': { subject: { organizationalUnitName: 'another-account' } },
    'another-name': { subject: { commonName: 'another-name' } },
    expired: { hours: [-48, -24] },
    'not-yet-valid': { hours: [24, 48] },
    'wrong-usage': { usages: ['serverAuth'] },
    'no-eku': { usages: [] },
    'ec-issuer': { ecIssuer: true, layout: (leaf, issuer) => leaf + issuer },
    'with-chain': { layout: (leaf, issuer) => leaf + issuer },
    'chain-first': { layout: (leaf, issuer) => issuer + leaf },
    crlf: { layout: (leaf) => leaf.replaceAll('\n', '\r\n') },
    'no-final-newline': { layout: (leaf) => leaf.trimEnd() },
    'text-around': { layout: (leaf) => `subject=TEST ONLY\nissuer=TEST ONLY\n${leaf}End of file.\n` },
    'serial-20-bytes': { serialNumber: () => randomSerialNumber(0x7f) + '01020304' },
    'serial-leading-zero': { serialNumber: () => randomSerialNumber(0x01) },
    'serial-negative': { serialNumber: () => randomSerialNumber(0xbf) }
};
const DEFAULT_HOURS = [-0.1, 24];
function overridesOf(options) {
    const overrides = options.variant ? VARIANTS[options.variant] : {};
    const [from, to] = overrides.hours ?? DEFAULT_HOURS;
    const hours = (minutes, fallback) => minutes === undefined ? fallback : minutes / 60;
    return { ...overrides, hours: [hours(options.notBefore, from), hours(options.notAfter, to)] };
}

;// CONCATENATED MODULE: ./src/sandbox/fault-fields.ts


const FIELDS = {
    times: {
        accepts: (value) => value === 'always' || (Number.isSafeInteger(value) && Number(value) > 0),
        wants: 'a whole number from 1, or "always"'
    },
    after: {
        accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
        wants: 'a whole number from 0'
    },
    certificate: oneOf(['shown', 'absent', 'stranger']),
    status: {
        accepts: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) < 600,
        wants: 'a whole number from 200 to 599'
    },
    headers: {
        accepts: (value) => isObject(value) && Object.entries(value).every(isHeader),
        wants: 'an object of header names and text'
    },
    body: { accepts: () => true, wants: 'anything' },
    to: { accepts: (value) => isHeader(['location', value]), wants: 'an address' },
    variant: oneOf(Object.keys(VARIANTS)),
    notBefore: minutes(),
    notAfter: minutes()
};
function oneOf(values) {
    const accepts = (value) => values.some((known) => known === value);
    return { accepts, wants: `one of: ${values.join(', ')}` };
}
function minutes() {
    const maximum = 5_256_000;
    const accepts = (value) => typeof value === 'number' && Math.abs(value) <= maximum;
    return { accepts, wants: `a number of minutes from -${maximum} to ${maximum}` };
}
function isHeader([name, value]) {
    if (typeof value !== 'string')
        return false;
    try {
        (0,external_node_http_.validateHeaderName)(name);
        (0,external_node_http_.validateHeaderValue)(name, value);
        return true;
    }
    catch {
        return false;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/sandbox/routes.ts


const CALL_NAMES = ['sign', 'revoke', 'login', 'validate', 'api'];
const ROUTES = [
    { name: 'sign', method: 'POST', path: /^\/api\/edge\/private-certificates\/sign$/, handle: sign },
    {
        name: 'revoke',
        method: 'DELETE',
        path: /^\/api\/edge\/private-certificates\/-?(?:[0-9a-f:]|%3a)+$/i,
        handle: revoke
    },
    { name: 'login', method: 'POST', path: /^\/api\/vtexid\/apptoken\/login$/, handle: login },
    {
        name: 'validate',
        method: 'POST',
        path: /^\/api\/vtexid\/credential\/validate$/,
        handle: validate
    }
];
function route({ method, path }) {
    const samePath = ROUTES.filter((one) => one.path.test(path));
    const found = samePath.find((one) => one.method === method);
    if (found)
        return found;
    const [other] = samePath;
    if (other)
        return { name: 'api', handle: () => notAllowed(other.method) };
    return { name: 'api', handle: path.startsWith('/api/') ? api : notFound };
}
function notAllowed(allow) {
    const answer = problem(405, 'Method Not Allowed', `This path takes ${allow}.`);
    return { ...answer, headers: { ...answer.headers, allow } };
}
function notFound() {
    return vtexError(404);
}

;// CONCATENATED MODULE: ./src/sandbox/parse-faults.ts


const CALL = { on: CALL_NAMES, optional: ['certificate'] };
const INSTEAD = { on: CALL_NAMES, optional: ['certificate', 'status'] };
const CONNECTION = { on: ['connection'], optional: ['after'] };
const SHAPES = {
    status: { on: CALL_NAMES, required: ['status'], optional: ['certificate', 'headers', 'body'] },
    html: INSTEAD,
    json: { on: CALL_NAMES, optional: ['certificate', 'status', 'body'] },
    empty: INSTEAD,
    redirect: { on: CALL_NAMES, required: ['to'], optional: ['certificate', 'status'] },
    oversize: INSTEAD,
    'invalid-utf8': INSTEAD,
    hang: CALL,
    slow: CALL,
    truncate: CALL,
    half: CALL,
    'short-length': CALL,
    reset: CALL,
    garbage: CALL,
    endless: CALL,
    gzip: CALL,
    bom: CALL,
    certificate: {
        on: ['sign'],
        anyOf: ['variant', 'notBefore', 'notAfter'],
        optional: ['certificate']
    },
    'reset-connect': CONNECTION,
    'reset-handshake': CONNECTION,
    'reset-after-handshake': CONNECTION,
    'drop-without-certificate': CONNECTION
};
const KINDS = Object.keys(SHAPES).filter(isKind);
function isKind(name) {
    return Object.hasOwn(SHAPES, name);
}
function parseFaults(text) {
    if (text.trim() === '')
        return [];
    let values;
    try {
        values = JSON.parse(text);
    }
    catch {
        throw new Error('--faults is not JSON.');
    }
    if (!Array.isArray(values))
        throw new Error('--faults must be a JSON array.');
    return values.map((value, index) => parseFault(value, `--faults no. ${index + 1}`));
}
function parseFault(value, label) {
    if (!isObject(value))
        throw new Error(`${label} is not an object.`);
    const { on, kind, ...fields } = value;
    const place = requireKnown(`${label}: "on"`, on, [...CALL_NAMES, 'connection']);
    const kinds = KINDS.filter((name) => SHAPES[name].on.includes(place));
    const found = requireKnown(`${label}: "kind" on "${place}"`, kind, kinds);
    const { required = [], anyOf = [], optional = [] } = SHAPES[found];
    for (const name of required) {
        if (!(name in fields))
            throw new Error(`${label}: "${kind}" needs "${name}".`);
    }
    if (anyOf.length > 0 && !anyOf.some((name) => name in fields)) {
        throw new Error(`${label}: "${kind}" needs one of: ${anyOf.join(', ')}.`);
    }
    for (const [name, content] of Object.entries(fields)) {
        const allowed = [...required, ...anyOf, ...optional, 'times'];
        const { accepts, wants } = FIELDS[requireKnown(`${label}: a field of "${kind}"`, name, allowed)];
        if (!accepts(content))
            throw new Error(`${label}: "${name}" must be ${wants}.`);
    }
    return value;
}
function requireKnown(what, value, known) {
    const found = known.find((name) => name === value);
    if (found !== undefined)
        return found;
    throw new Error(`${what} is ${JSON.stringify(value)}; known are: ${known.join(', ')}.`);
}

;// CONCATENATED MODULE: ./src/sandbox/options.ts



const help = (name) => `Starts a stand-in for VTEX's mTLS API on this machine. TEST ONLY.

Usage: ${name} [options]
       ${name} --mode requested

  --mode MODE      enforced (default): takes its own certificates alone
                   any-certificate: takes calls with any, even a self-signed one
                   requested: asks for a certificate, takes all calls
                   not-requested: never asks for one
  --account NAME   the account it stands in for (default: sandbox)
  --port N         the port on 127.0.0.1 (default: a free one)
  --faults JSON    what goes wrong, in order, such as
                   [{"on":"sign","kind":"status","status":503}]
  --minutes N      stop by itself after so many minutes (default: never)
  --stop-when-removed F  stop by itself when the file F is removed
  --json           print one line of JSON instead of the page
  --help           print this
`;
const SPECIFICATION = {
    help: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    mode: { type: 'string', default: 'enforced' },
    account: { type: 'string', default: 'sandbox' },
    port: { type: 'string', default: '0' },
    faults: { type: 'string', default: '' },
    minutes: { type: 'string' },
    'stop-when-removed': { type: 'string' }
};
function readOptions(args) {
    const { values } = (0,external_node_util_.parseArgs)({ args, options: SPECIFICATION });
    const mode = MODES.find((known) => known === values.mode);
    if (!mode)
        throw new Error(`--mode "${values.mode}" is unknown; known are: ${MODES.join(', ')}.`);
    if (!/^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/i.test(values.account)) {
        throw new Error(`--account "${values.account}" is not a VTEX account name.`);
    }
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) {
        throw new Error(`--port "${values.port}" is not a port from 0 to 65535.`);
    }
    const minutes = Number(values.minutes ?? Infinity);
    if (values.minutes !== undefined && (!/^[1-9]\d*$/.test(values.minutes) || minutes > 1e4)) {
        throw new Error(`--minutes "${values.minutes}" is not a whole number from 1 to 10000.`);
    }
    const faults = parseFaults(values.faults);
    return { ...values, mode, port, faults, minutes, stopWhenRemoved: values['stop-when-removed'] };
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/sandbox/certificate-profiles.ts



const HOUR = 3_600_000;
const CA_HOURS = [-72, 7 * 24];
const generate = (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair);
function makeIssuer(role, keys) {
    const run = randomSerialNumber().slice(0, 8);
    const name = makeName({ commonName: `TEST ONLY - VTEX sandbox ${role} ${run} - DO NOT TRUST` });
    return { name, key: keys.privateKey, publicKey: keys.publicKey };
}
function makeCaCertificate(ca, by) {
    const extensions = [
        { name: 'basicConstraints', critical: true, cA: true },
        { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true }
    ];
    const { name: subject, publicKey } = ca;
    return makeCertificate({ subject, publicKey, issuer: by, ...validity(CA_HOURS), extensions });
}
function makeServerCertificate(keys, issuer, flaw) {
    const subject = makeName({ commonName: 'TEST ONLY - VTEX sandbox server' });
    const loopback = [{ type: 2, value: 'localhost' }, ...['127.0.0.1', '::1'].map(ipName)];
    const altNames = flaw === 'another-host' ? [{ type: 2, value: 'another.invalid' }] : loopback;
    return makeCertificate({
        subject,
        publicKey: keys.publicKey,
        issuer: flaw === 'self-signed' ? { name: subject, key: keys.privateKey, ...keys } : issuer,
        ...validity(flaw === 'expired' ? [-48, -24] : [-1, 7 * 24]),
        extensions: [...leafExtensions(['serverAuth']), { name: 'subjectAltName', altNames }]
    });
}
function leafExtensions(usages) {
    const extKeyUsage = Object.fromEntries(usages.map((usage) => [usage, true]));
    return [
        { name: 'basicConstraints', critical: true, cA: false },
        { name: 'keyUsage', critical: true, digitalSignature: true },
        ...(usages.length > 0 ? [{ name: 'extKeyUsage', ...extKeyUsage }] : [])
    ];
}
function validity([from, to]) {
    const now = Date.now();
    return { notBefore: new Date(now + from * HOUR), notAfter: new Date(now + to * HOUR) };
}
function rsaKeyPair() {
    return generate('rsa', { modulusLength: 2048 });
}
function ecKeyPair() {
    return generate('ec', { namedCurve: 'P-256' });
}
function ipName(ip) {
    return { type: 7, ip };
}

;// CONCATENATED MODULE: ./src/sandbox/authority.ts




const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
class Authority {
    issued = [];
    #fingerprints = new Map();
    #root;
    #intermediate;
    constructor(keys) {
        const issuer = makeIssuer('CA', keys);
        this.#root = { issuer, pem: makeCaCertificate(issuer, issuer).toString() };
    }
    static async create(keys = rsaKeyPair()) {
        return new Authority(await keys);
    }
    get caPem() {
        return this.#root.pem;
    }
    async makeServerIdentity(flaw) {
        const keys = await ecKeyPair();
        const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
        return { key, cert: makeServerCertificate(keys, this.#root.issuer, flaw).toString() };
    }
    async issue(csrPem, account, options = {}) {
        const request = readSigningRequest(csrPem);
        if (request.organizationalUnitName !== account) {
            const found = JSON.stringify(request.organizationalUnitName);
            throw new SigningRequestError(`The OU of the CSR is ${found}; the account is "${account}".`);
        }
        const overrides = overridesOf(options);
        const { issuer, pem } = overrides.ecIssuer ? await this.#ecChain() : this.#root;
        const leaf = await signLeaf(request, issuer, overrides);
        this.#keep(leaf);
        return overrides.layout?.(leaf.toString(), pem) ?? leaf.toString();
    }
    revoke(serialNumber) {
        const wanted = normaliseSerial(serialNumber);
        const found = this.issued.find((one) => normaliseSerial(one.serialNumber) === wanted);
        if (!found || found.revoked)
            return false;
        found.revoked = true;
        return true;
    }
    hasIssued(certificate) {
        return this.#fingerprints.has(certificate.fingerprint256);
    }
    rejectionReason(certificate, now = Date.now()) {
        const issued = this.#fingerprints.get(certificate.fingerprint256);
        if (!issued)
            return 'The client certificate was not issued by this sandbox.';
        if (issued.revoked)
            return 'The client certificate is revoked.';
        if (now < Date.parse(certificate.validFrom))
            return 'The client certificate is not yet valid.';
        if (now > Date.parse(certificate.validTo))
            return 'The client certificate is expired.';
        const usages = certificate.keyUsage;
        if (usages && !usages.includes(CLIENT_AUTH))
            return 'The certificate is not for clients.';
        return undefined;
    }
    #keep(certificate) {
        const { serialNumber, subject } = certificate;
        const issued = { serialNumber, subject, pem: certificate.toString(), revoked: false };
        this.issued.push(issued);
        this.#fingerprints.set(certificate.fingerprint256, issued);
    }
    #ecChain() {
        this.#intermediate ??= ecKeyPair().then((keys) => {
            const issuer = makeIssuer('EC intermediate CA', keys);
            return { issuer, pem: makeCaCertificate(issuer, this.#root.issuer).toString() };
        });
        return this.#intermediate;
    }
}
async function signLeaf(request, issuer, overrides) {
    const { commonName, organizationalUnitName } = request;
    return makeCertificate({
        subject: overrides.subject
            ? makeName({ commonName, organizationalUnitName, ...overrides.subject })
            : request.subject,
        publicKey: overrides.anotherKey ? (await rsaKeyPair()).publicKey : request.publicKey,
        issuer,
        ...validity(overrides.hours),
        extensions: leafExtensions(overrides.usages ?? ['clientAuth']),
        serialNumber: overrides.serialNumber?.() ?? randomSerialNumber()
    });
}
function normaliseSerial(serialNumber) {
    return serialNumber
        .replaceAll(':', '')
        .replace(/^(-?)0+/, '$1')
        .toUpperCase();
}

;// CONCATENATED MODULE: ./src/sandbox/credentials.ts

const LOGIN_SECONDS = 6 * 3600;
class Credentials {
    account;
    appKey;
    appToken = (0,external_node_crypto_.randomBytes)(48).toString('base64url');
    userToken;
    userTokens = [];
    #users = new Map();
    constructor(account) {
        const letters = Array.from({ length: 6 }, () => String.fromCharCode(65 + (0,external_node_crypto_.randomInt)(26)));
        this.account = account;
        this.appKey = `vtexappkey-${account}-${letters.join('')}`;
        this.userToken = this.#issueToken(`someone@${account}.invalid`).token;
    }
    login(appKey, appToken) {
        if (appKey !== this.appKey || appToken !== this.appToken)
            return undefined;
        return this.#issueToken(appKey);
    }
    isAuthenticated(headers) {
        const appKey = headers['x-vtex-api-appkey'];
        const appToken = headers['x-vtex-api-apptoken'];
        if (appKey === this.appKey && appToken === this.appToken)
            return true;
        return this.userOfToken(headers['vtexidclientautcookie']) !== undefined;
    }
    userOfToken(token) {
        const found = this.#users.get(String(token));
        if (!found || found.expires < Date.now() / 1000)
            return undefined;
        return { id: found.id, user: found.user };
    }
    #issueToken(user) {
        const issuedAt = Math.floor(Date.now() / 1000);
        const expires = issuedAt + LOGIN_SECONDS;
        const payload = { sub: user, account: this.account, audience: 'admin', iat: issuedAt };
        const parts = [
            { typ: 'JWT', alg: 'ES256' },
            { ...payload, exp: expires }
        ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
        const token = [...parts, (0,external_node_crypto_.randomBytes)(64).toString('base64url')].join('.');
        this.#users.set(token, { id: (0,external_node_crypto_.randomUUID)(), user, expires });
        this.userTokens.push(token);
        return { token, expires };
    }
}

;// CONCATENATED MODULE: ./src/sandbox/faults.ts

const OVERSIZE = 256 * 1024 + 1;
class FaultQueue {
    #waiting = [];
    add(fault) {
        const left = fault.times === 'always' ? Infinity : (fault.times ?? 1);
        const passing = 'after' in fault ? (fault.after ?? 0) : 0;
        this.#waiting.push({ fault, left, passing });
    }
    takeForCall(on, certificate) {
        return this.#take((fault) => fault.on === on && (fault.certificate ?? certificate) === certificate);
    }
    takeForConnection(...kinds) {
        return this.#take((fault) => fault.on === 'connection' && kinds.includes(fault.kind));
    }
    #take(matches) {
        for (const entry of this.#waiting) {
            if (entry.left === 0 || !matches(entry.fault))
                continue;
            if (entry.passing > 0) {
                entry.passing -= 1;
                continue;
            }
            entry.left -= 1;
            return entry.fault;
        }
        return undefined;
    }
}
function replacementResponse(fault) {
    switch (fault.kind) {
        case 'status':
            return withBody(fault);
        case 'html':
            return html(fault.status ?? 200);
        case 'json':
            return json(fault.status ?? 200, fault.body ?? { message: 'TEST ONLY' });
        case 'empty':
            return empty(fault.status ?? 200);
        case 'redirect':
            return empty(fault.status ?? 302, { location: fault.to });
        case 'oversize':
            return binary(fault.status, Buffer.alloc(OVERSIZE, 'x'));
        case 'invalid-utf8':
            return binary(fault.status, Buffer.of(0x7b, 0xc3, 0x28, 0xff, 0xfe, 0x7d));
        default:
            return undefined;
    }
}
function withBody(fault) {
    const answer = vtexError(fault.status);
    const headers = { ...answer.headers, ...fault.headers };
    if (fault.body === undefined)
        return { ...answer, headers };
    const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
    return { ...answer, headers, body };
}
function binary(status = 200, body) {
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/sandbox/tcp-listener.ts

class TcpListener {
    #server;
    #sockets = new Set();
    constructor(edge, faults) {
        this.#server = (0,external_node_net_.createServer)((socket) => {
            this.#track(socket);
            const fault = faults.takeForConnection('reset-connect', 'reset-handshake');
            if (!fault)
                edge.emit('connection', socket);
            else if (fault.kind === 'reset-connect')
                socket.resetAndDestroy();
            else
                socket.once('data', () => socket.resetAndDestroy());
        });
        edge.prependListener('secureConnection', (socket) => {
            if (faults.takeForConnection('reset-after-handshake'))
                return void socket.destroy();
            if (socket.getPeerX509Certificate())
                return;
            if (faults.takeForConnection('drop-without-certificate'))
                socket.destroy();
        });
    }
    async listen(port) {
        await new Promise((resolve, reject) => {
            this.#server.once('error', reject);
            this.#server.listen(port, '127.0.0.1', resolve);
        });
        return this.#server.address().port;
    }
    async close() {
        const closed = new Promise((resolve) => this.#server.close(resolve));
        for (const socket of this.#sockets)
            socket.destroy();
        await closed;
    }
    #track(socket) {
        this.#sockets.add(socket);
        socket.on('error', () => {
        });
        socket.on('close', () => this.#sockets.delete(socket));
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/sandbox/send-response.ts



function sendResponse(answer, response, kind) {
    const body = Buffer.from(answer.body);
    switch (kind) {
        case 'hang':
            return undefined;
        case 'reset':
            response.socket?.destroy();
            return undefined;
        case 'garbage':
            response.socket?.end('\0\x01\x02 this is not HTTP \xff\r\n\r\n');
            return undefined;
        case 'slow':
            stream(answer, response, oneBytePerSecond(body), body.length);
            break;
        case 'endless':
            stream(answer, response, repeat(Buffer.alloc(16 * 1024, 'x')));
            break;
        case 'truncate':
        case 'half':
        case 'short-length':
            sendWrongLength(answer, response, body, kind);
            break;
        case 'gzip':
            send(withHeader(answer, 'content-encoding', 'gzip'), response, (0,external_node_zlib_.gzipSync)(body));
            break;
        case 'bom':
            send(answer, response, Buffer.concat([Buffer.from('\ufeff'), body]));
            break;
        default:
            send(answer, response, body);
    }
    return answer.status;
}
function send(answer, response, body, length = body.length) {
    const bodyless = answer.status === 204 || answer.status === 304;
    response.writeHead(answer.status, {
        ...answer.headers,
        ...(bodyless ? {} : { 'content-length': length })
    });
    response.end(body);
}
function sendWrongLength(answer, response, body, kind) {
    const middle = Math.floor(body.length / 2);
    if (kind === 'short-length')
        return send(answer, response, body, middle);
    if (kind === 'half')
        send(answer, response, body.subarray(0, middle), body.length);
    else
        send(answer, response, body, body.length + 64);
    response.socket?.end();
}
function stream(answer, response, chunks, length) {
    response.writeHead(answer.status, {
        ...answer.headers,
        ...(length === undefined ? {} : { 'content-length': length })
    });
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(chunks), response, () => {
    });
}
async function* oneBytePerSecond(body) {
    for (const byte of body) {
        await (0,promises_.setTimeout)(1000, undefined, { ref: false });
        yield Buffer.of(byte);
    }
}
function* repeat(chunk) {
    for (;;)
        yield chunk;
}
function withHeader(answer, name, value) {
    return { ...answer, headers: { ...answer.headers, [name]: value } };
}

;// CONCATENATED MODULE: ./src/sandbox/request-listener.ts




function createRequestListener(state, faults, recorder) {
    const certificateRequested = state.mode !== 'not-requested';
    async function serve(request, response) {
        const call = await readCall(request);
        const seen = {
            ...{ method: call.method, path: request.url ?? '', headers: call.headers, body: call.body },
            certificateRequested,
            clientCertificateSerial: call.clientCertificate?.serialNumber,
            status: undefined
        };
        recorder.received(seen);
        const { answer, delivery } = await respond(call, state, faults);
        seen.status = sendResponse(answer, response, delivery);
        recorder.settled(seen);
    }
    return (request, response) => {
        serve(request, response).catch((error) => {
            if (response.headersSent)
                response.destroy();
            else
                sendResponse(problem(500, 'The sandbox failed', String(error)), response);
        });
    };
}
async function readCall(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const { method = '', url = '' } = request;
    const [path = ''] = url.split('?');
    return {
        method,
        path,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        clientCertificate: request.socket.getPeerX509Certificate()
    };
}
function shownCertificateOf({ clientCertificate }, { authority }) {
    if (!clientCertificate)
        return 'absent';
    return authority.hasIssued(clientCertificate) ? 'shown' : 'stranger';
}
async function respond(call, state, faults) {
    const { name, handle } = route(call);
    const fault = faults.takeForCall(name, shownCertificateOf(call, state));
    if (!fault)
        return { answer: await handle(call, state) };
    if (fault.kind === 'certificate')
        return { answer: await handle(call, state, fault) };
    const replacement = replacementResponse(fault);
    if (replacement)
        return { answer: replacement };
    return { answer: await handle(call, state), delivery: fault.kind };
}

;// CONCATENATED MODULE: ./src/sandbox/server.ts






async function startSandbox(options = {}) {
    const { mode = 'enforced', account = 'sandbox' } = options;
    const authority = await Authority.create(options.caKeys);
    const credentials = new Credentials(account);
    const faults = new FaultQueue();
    options.faults?.forEach((fault) => faults.add(fault));
    const seen = [];
    const requestListener = createRequestListener({ mode, authority, credentials }, faults, {
        received: (request) => seen.push(request),
        settled: (request) => options.onRequest?.(request)
    });
    const edge = (0,external_node_https_.createServer)(await tlsOptions(authority, mode, options.tls), requestListener);
    edge.keepAliveTimeout = 0;
    const tcpListener = new TcpListener(edge, faults);
    const port = await tcpListener.listen(options.port ?? 0);
    const { caPem, issued } = authority;
    const { appKey, appToken, userToken, userTokens } = credentials;
    return {
        baseUrl: `https://127.0.0.1:${port}`,
        ...{ caPem, mode, account, appKey, appToken, userToken, userTokens, seen, issued },
        inject: (fault) => faults.add(fault),
        close: () => tcpListener.close()
    };
}
async function tlsOptions(authority, mode, { flaw, ...versions } = {}) {
    return {
        rejectUnauthorized: false,
        ...versions,
        ...(await authority.makeServerIdentity(flaw)),
        ca: authority.caPem,
        requestCert: mode !== 'not-requested'
    };
}

;// CONCATENATED MODULE: ./src/sandbox/command.ts






async function runSandbox(args, name) {
    try {
        const options = readOptions(args);
        if (options.help)
            process.stdout.write(help(name));
        else
            await run(options);
    }
    catch (error) {
        fail(2, `${error.message}\nSee --help.`);
    }
}
async function run(options) {
    process.stderr.on('error', () => {
    });
    const sandbox = await startSandbox({ ...options, onRequest: logRequest }).catch((error) => fail(1, `The sandbox could not start: ${error.message}`));
    const caFile = writeCaFile(sandbox.caPem);
    scheduleShutdown(options, () => void sandbox.close().then(() => process.exit(0)));
    process.stdout.write(options.json ? formatJson(sandbox, caFile) : formatInstructions(sandbox, caFile));
}
function scheduleShutdown({ minutes, stopWhenRemoved }, stop) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, stop);
    if (minutes < Infinity)
        setTimeout(stop, minutes * 60_000);
    if (stopWhenRemoved === undefined)
        return;
    const watch = setInterval(() => {
        if ((0,external_node_fs_.existsSync)(stopWhenRemoved))
            return;
        clearInterval(watch);
        stop();
    }, 200);
}
function writeCaFile(caPem) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'vtex-sandbox-'));
    process.once('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
    const caFile = (0,external_node_path_.join)(folder, 'ca.pem');
    (0,external_node_fs_.writeFileSync)(caFile, caPem, { mode: 0o600, flag: 'wx' });
    return caFile;
}
function formatJson(sandbox, caFile) {
    const { baseUrl, caPem, mode, account, appKey, appToken, userToken } = sandbox;
    const facts = { baseUrl, caFile, caPem, mode, account, appKey, appToken, userToken };
    return `${JSON.stringify({ ...facts, pid: process.pid })}\n`;
}
function logRequest({ method, path, status, clientCertificateSerial: serial }) {
    const certificate = serial ? `certificate ${serial}` : 'no certificate';
    const [pathname] = path.split('?');
    console.error(`${method} ${pathname} ${status ?? 'not answered'} (${certificate})`);
}
function fail(code, message) {
    process.stderr.write(`${message}\n`);
    process.exit(code);
}


/***/ })

};
