export const id = 365;
export const ids = [365];
export const modules = {

/***/ 4799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openClient)
});

// EXTERNAL MODULE: ./src/http/secure-context.ts
var secure_context = __webpack_require__(8121);
// EXTERNAL MODULE: ./src/vtex/error-text.ts
var error_text = __webpack_require__(5361);
// EXTERNAL MODULE: ./src/vtex/firewall.ts
var firewall = __webpack_require__(2779);
// EXTERNAL MODULE: ./src/http/preconnect.ts
var preconnect = __webpack_require__(4519);
// EXTERNAL MODULE: ./src/http/tls-handshake.ts
var tls_handshake = __webpack_require__(1973);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/shared/version.ts
var version = __webpack_require__(9189);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/http/open-connections.ts
var open_connections = __webpack_require__(8238);
// EXTERNAL MODULE: ./src/http/tunnel.ts
var tunnel = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/http/agent.ts





class TrackingAgent extends external_node_https_.Agent {
    #sources;
    #sockets = new Set();
    #closing = new AbortController();
    constructor(options, sources) {
        super(options);
        this.#sources = sources;
    }
    createConnection(...[options, callback]) {
        const connection = this.#connect(options);
        if (!(connection instanceof Promise))
            return connection;
        connection.then((socket) => callback?.(null, socket), (error) => callback?.(error, undefined));
        return undefined;
    }
    #connect(options) {
        const { proxy, claimPreconnected } = this.#sources;
        const preconnected = claimPreconnected();
        if (preconnected instanceof Promise)
            return preconnected.then((socket) => this.#usePreconnected(options, socket));
        if (preconnected)
            return this.#usePreconnected(options, preconnected);
        if (!proxy)
            return this.#startTls(options, undefined);
        const opening = (0,tunnel/* openTunnel */.X)(proxy, options, this.#closing.signal);
        return opening.then((tunnel) => this.#startTls(options, tunnel));
    }
    #usePreconnected(options, preconnected) {
        return preconnected instanceof external_node_tls_.TLSSocket
            ? this.#track(preconnected)
            : this.#startTls(options, preconnected);
    }
    #startTls(options, over) {
        const socket = super.createConnection({ ...options, ...(over && { socket: over }) });
        if (!socket)
            return socket;
        if (socket instanceof external_node_tls_.TLSSocket)
            (0,tls_handshake/* watchHandshake */.RO)(socket, { isEarly: false });
        return this.#track(socket);
    }
    #track(socket) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        if (this.#closing.signal.aborted)
            this.destroy();
        return socket.once('close', () => {
            this.#sockets.delete(socket);
            this.#sources.openConnections.removeIdle(socket);
        });
    }
    keepSocketAlive(socket) {
        const kept = super.keepSocketAlive(socket);
        if (this.#sources.openConnections.isLimited || !kept)
            return false;
        this.#sources.openConnections.addIdle(socket, () => (0,open_connections/* closeSocket */.s)(socket));
        return true;
    }
    reuseSocket(socket, request) {
        this.#sources.openConnections.removeIdle(socket);
        super.reuseSocket(socket, request);
    }
    destroy() {
        const reason = new Error('The client was closed.');
        this.#closing.abort(reason);
        super.destroy();
        for (const socket of this.#sockets)
            socket.destroy(reason);
    }
}

// EXTERNAL MODULE: ./src/http/connection-options.ts
var connection_options = __webpack_require__(6881);
// EXTERNAL MODULE: ./src/shared/cancellation.ts
var cancellation = __webpack_require__(1010);
// EXTERNAL MODULE: ./src/http/network-error.ts + 1 modules
var network_error = __webpack_require__(7685);
// EXTERNAL MODULE: ./src/http/unusable-response.ts
var unusable_response = __webpack_require__(7713);
;// CONCATENATED MODULE: ./src/http/read-body.ts

const MAX_BODY_BYTES = 256 * 1024;
async function readBody(incoming, received, statusOnly = false) {
    let size = 0;
    const body = await decode(incoming, statusOnly);
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) {
            if (statusOnly)
                return;
            throw unusable_response/* TOO_LARGE */.PH;
        }
        received.push(chunk);
    }
}
function drainUnread(incoming, received) {
    const rest = incoming.read();
    if (rest)
        received.push(rest);
}
function contentOf(received) {
    return { body: decodeUtf8(received), bytes: Buffer.concat(received) };
}
function partialContentOf(received) {
    return { partialBody: decodeUtf8(received), bytes: Buffer.concat(received) };
}
function decodeUtf8(received) {
    return new TextDecoder().decode(Buffer.concat(received));
}
async function decode(incoming, statusOnly) {
    const coding = incoming.headers['content-encoding']?.trim().toLowerCase() || 'identity';
    const isEmpty = incoming.headers['content-length'] === '0';
    if (coding === 'identity' || isEmpty)
        return incoming;
    if (statusOnly) {
        incoming.destroy();
        return undefined;
    }
    const { createBrotliDecompress, createGunzip, createInflate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const decoders = new Map([
        ['gzip', createGunzip],
        ['x-gzip', createGunzip],
        ['deflate', createInflate],
        ['br', createBrotliDecompress]
    ]);
    const decoder = decoders.get(coding)?.();
    if (!decoder)
        throw unusable_response/* ENCODED */.h2;
    incoming.once('error', (error) => decoder.destroy(error));
    return incoming.pipe(decoder);
}

;// CONCATENATED MODULE: ./src/http/exchange.ts






function exchange(call, route, onConnected) {
    return new Promise((resolve, reject) => {
        new Exchange(call, route, { connected: onConnected, resolve, reject }).run();
    });
}
class Exchange {
    #call;
    #route;
    #reports;
    #startedAt = performance.now();
    #request;
    #stopWaiting;
    #timer;
    #stopListening = () => undefined;
    #stage = 'connect';
    #mayPrecedeClientAuth = false;
    #response;
    #received = [];
    constructor(call, route, reports) {
        this.#call = call;
        this.#route = route;
        this.#reports = reports;
        this.#stopWaiting = route.openConnections.startWait();
        this.#request = makeRequest(call, route);
    }
    run() {
        this.#timer = setTimeout(() => this.#fail(network_error/* TIMED_OUT */.VP), this.#call.timeoutMs);
        this.#stopListening = (0,cancellation/* onAbort */.u)(this.#call.signal, (reason) => this.#cancel(reason));
        this.#request.on('error', (cause) => this.#fail(cause));
        this.#request.on('socket', (socket) => this.#connect(socket));
        this.#request.on('response', (incoming) => {
            this.#read(incoming).then((response) => this.#succeed(response), (cause) => this.#fail(cause));
        });
    }
    #connect(socket) {
        const submit = () => this.#request.end(this.#call.body);
        (0,tls_handshake/* onTlsReady */.w$)(socket, this.#call, submit, (stage) => this.#advance(stage, socket));
    }
    #advance(stage, socket) {
        if (this.#stage === 'handshake' && !this.#request.reusedSocket) {
            this.#route.openConnections.recordAddress(socket);
            this.#route.openConnections.recordConnection(performance.now() - this.#startedAt);
        }
        if (stage !== 'handshake')
            this.#stopWaiting();
        if (stage === 'exchange')
            this.#mayPrecedeClientAuth = (0,tls_handshake/* mayPrecedeClientAuth */.FI)(this.#request);
        this.#stage = stage;
        this.#reports.connected();
    }
    async #read(response) {
        this.#response = response;
        const { statusCode: status = 0, headers } = response;
        const socket = response.socket;
        const certificateRequested = (0,tls_handshake/* wasCertificateRequested */.TU)(socket);
        const protocol = socket.getProtocol() ?? '';
        await readBody(response, this.#received, this.#call.statusOnly);
        return { status, headers, certificateRequested, protocol, ...contentOf(this.#received) };
    }
    #succeed(response) {
        this.#release();
        this.#reports.resolve(response);
    }
    #cancel(reason) {
        if (this.#stage !== 'exchange')
            this.#end(reason);
    }
    #fail(cause) {
        if (this.#response)
            drainUnread(this.#response, this.#received);
        this.#end((0,network_error/* networkError */.x6)(cause, {
            url: this.#route.baseUrl,
            proxy: this.#route.proxy,
            timeoutMs: this.#call.timeoutMs,
            stage: this.#stage,
            wasReused: this.#request.reusedSocket,
            mayPrecedeClientAuth: this.#stage === 'exchange' && !this.#response && this.#mayPrecedeClientAuth,
            ...partialContentOf(this.#received)
        }));
    }
    #end(failure) {
        this.#release();
        this.#request.destroy();
        this.#reports.reject(failure);
    }
    #release() {
        clearTimeout(this.#timer);
        this.#stopListening();
        this.#stopWaiting();
    }
}
function makeRequest(call, { agent, baseUrl, userAgent }) {
    const { method, path } = call;
    const headers = requestHeaders(call, userAgent);
    return (0,external_node_https_.request)(new URL(path, baseUrl), { ...connection_options/* REQUEST_OPTIONS */.zy, agent, method, headers });
}
function requestHeaders({ headers, body }, userAgent) {
    return {
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...headers
    };
}

// EXTERNAL MODULE: ./src/http/open-socket.ts
var open_socket = __webpack_require__(890);
// EXTERNAL MODULE: ./src/http/proxy.ts + 1 modules
var proxy = __webpack_require__(7173);
;// CONCATENATED MODULE: ./src/http/https-client.ts











const AFTER_CLOSE_MS = 250;
const LIMITED_HOLD_MS = 300;
class HttpsClient {
    openConnections;
    #options;
    #proxy;
    #preconnectQueue;
    #keepAliveAgent;
    #agents = new Set();
    #closing = new AbortController();
    #reportConnected = () => undefined;
    connected = new Promise((resolve) => (this.#reportConnected = resolve));
    constructor(options) {
        this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 };
        this.#proxy = (0,proxy/* findProxy */.E)(options.baseUrl, options.proxyEnv ?? {}, external_node_process_.versions.node);
        this.openConnections = options.openConnections ?? new open_connections/* OpenConnections */.M();
        this.#preconnectQueue = new preconnect/* PreconnectQueue */.NF(options, this.openConnections, () => this.#openSocket());
    }
    async send(call) {
        if (call.signal?.aborted)
            throw call.signal.reason;
        const again = () => this.#sendOnce({ ...call, newConnection: true });
        const hadPreconnected = this.#preconnectQueue.isReady;
        const response = await this.#sendOnce(call).catch((error) => {
            if (!wasClosedAfterReuse(error) || call.acceptsHangUp || this.closed.aborted)
                throw error;
            return again();
        });
        const usedPreconnected = hadPreconnected && !this.#preconnectQueue.isReady;
        const mayBeOlder = response.status === 408 && usedPreconnected && !call.newConnection;
        return mayBeOlder ? await again() : response;
    }
    async #sendOnce(call) {
        const agent = call.newConnection ? this.#makeAgent(false) : this.#getKeepAliveAgent();
        const { baseUrl, userAgent = version/* USER_AGENT */._O } = this.#options;
        const route = {
            agent,
            baseUrl,
            userAgent,
            proxy: this.#proxy,
            openConnections: this.openConnections
        };
        const hold = this.openConnections.isLimited &&
            !call.acceptsHangUp && { holdMs: LIMITED_HOLD_MS };
        try {
            return await exchange({ ...call, ...hold }, route, this.#reportConnected);
        }
        finally {
            if (call.newConnection)
                this.#discard(agent);
        }
    }
    async freeConnections(failure, call) {
        if (failure.code !== 'NETWORK_RESET' || failure.partialBody !== '')
            return false;
        const isUnsent = failure.stage !== 'exchange';
        const isRepeatable = !call.acceptsHangUp && (isUnsent || !call.newConnection);
        const canFree = this.openConnections.hasIdle ||
            (isUnsent && call.newConnection && this.openConnections.isLimited);
        if (!isRepeatable || !canFree)
            return false;
        await this.openConnections.limit();
        await (0,promises_.setTimeout)(AFTER_CLOSE_MS, undefined, { signal: this.closed }).catch(() => undefined);
        return !this.closed.aborted;
    }
    prepare() {
        this.#getKeepAliveAgent();
    }
    #getKeepAliveAgent() {
        return (this.#keepAliveAgent ??= this.#makeAgent(true));
    }
    #makeAgent(keepAlive) {
        const { client } = this.#options;
        const options = (0,connection_options/* agentOptions */._E)(this.#options, client, {
            lookup: this.openConnections.lookup,
            keepAlive
        });
        const claimPreconnected = () => this.#preconnectQueue.claim();
        const agent = new TrackingAgent(options, {
            proxy: this.#proxy,
            openConnections: this.openConnections,
            claimPreconnected
        });
        this.#agents.add(agent);
        if (this.closed.aborted)
            agent.destroy();
        return agent;
    }
    #discard(agent) {
        this.#agents.delete(agent);
        agent.destroy();
    }
    preconnect() {
        this.#preconnectQueue.preconnectNext();
    }
    #openSocket() {
        const [{ client }, proxy, openConnections] = [this.#options, this.#proxy, this.openConnections];
        return new preconnect/* PreconnectedSocket */.ao((0,open_socket/* openSocket */.k)(this.#options, { upTo: 'tls', client, proxy, openConnections }), openConnections);
    }
    get closed() {
        return this.#closing.signal;
    }
    close() {
        this.#closing.abort();
        this.#preconnectQueue.close();
        for (const agent of this.#agents)
            agent.destroy();
    }
}
function wasClosedAfterReuse(error) {
    if (!(error instanceof network_error/* NetworkError */.Dr) || error.code !== 'NETWORK_RESET')
        return false;
    return error.wasReused && error.partialBody === '';
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/vtex/credentials.ts
var vtex_credentials = __webpack_require__(6945);
;// CONCATENATED MODULE: ./src/vtex/client.ts








class VtexClient {
    baseUrl;
    host;
    credentials;
    clock;
    timeoutMs;
    #options;
    #client;
    constructor(options, client = new HttpsClient(clientOptions(options))) {
        this.baseUrl = options.baseUrl;
        this.host = options.baseUrl.host;
        this.credentials = options.credentials;
        this.clock = options.retryPolicy.clock;
        this.timeoutMs = options.retryPolicy.timeoutMs;
        this.#options = options;
        this.#client = client;
    }
    get authentication() {
        return (0,vtex_credentials/* authenticationHeaders */.J6)(this.credentials);
    }
    get trustsExtraCas() {
        return this.#options.trust.hasExtra;
    }
    get hasTimeForRequest() {
        return this.clock.now() + this.timeoutMs <= this.#options.retryPolicy.deadline;
    }
    log(line) {
        this.#options.retryPolicy.log(line);
    }
    withNewConnections(client, preconnected) {
        const { openConnections } = this.#client;
        const options = {
            ...clientOptions(this.#options),
            client,
            preconnected,
            openConnections,
            next: undefined
        };
        return new VtexClient(this.#options, new HttpsClient(options));
    }
    prepare() {
        this.#client.prepare();
    }
    get connected() {
        return this.#client.connected;
    }
    get closed() {
        return this.#client.closed;
    }
    get isLimited() {
        return this.#client.openConnections.isLimited;
    }
    preconnect(upTo, client, tcp) {
        const { proxyEnv } = this.#options;
        const { openConnections } = this.#client;
        const options = { upTo, client, openConnections, tcp };
        return (0,preconnect/* preconnect */.kZ)(clientOptions(this.#options), proxyEnv, options);
    }
    preconnectNext() {
        void this.connected.then(() => this.#client.preconnect());
    }
    closeIdle() {
        return this.#client.openConnections.closeIdle();
    }
    withTimeForAtLeast(requests) {
        const { retryPolicy: limits } = this.#options;
        const longest = Math.max(limits.deadline, this.clock.now() + requests * this.timeoutMs);
        const retryPolicy = { ...limits, deadline: longest };
        return new VtexClient({ ...this.#options, retryPolicy }, this.#client);
    }
    redact(value) {
        this.#options.secrets.push(value);
    }
    send(call, shouldRetry) {
        const { retryPolicy } = this.#options;
        let attempt = 0;
        const sendOnce = (timeoutMs) => {
            const holdMs = call.holdMs ?? (attempt++ > 0 ? tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO : undefined);
            return this.#client.send({ ...call, holdMs, timeoutMs, signal: retryPolicy.signal });
        };
        const budget = call.needsFullTimeout
            ? { ...retryPolicy, minAttemptMs: retryPolicy.timeoutMs }
            : retryPolicy;
        const name = `${call.method} ${call.path}`;
        const freeConnections = (failure) => this.#client.freeConnections(failure, call);
        return (0,retry/* sendWithRetries */.HI)(name, { send: sendOnce, shouldRetry, freeConnections }, budget, this.#client.closed);
    }
    formatResult({ outcome, history }) {
        const last = outcome instanceof network_error/* NetworkError */.Dr ? outcome.reason : this.#formatResponse(outcome);
        return last + (0,retry/* formatAttempts */._u)(history);
    }
    firewallName(response) {
        return (0,firewall/* firewallName */.w)(response, this.#options.secrets);
    }
    close() {
        this.#client.close();
    }
    #formatResponse({ status, body }) {
        const text = status < 400 ? (0,error_text/* authStatus */.RG)(body) : (0,error_text/* errorText */.kc)(body, this.#options.secrets);
        return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`;
    }
}
function clientOptions(options) {
    const { preconnected, retryPolicy } = options;
    return {
        ...options,
        timeoutMs: retryPolicy.timeoutMs,
        preconnected: preconnected?.first,
        next: preconnected?.next,
        openConnections: preconnected?.openConnections
    };
}

;// CONCATENATED MODULE: ./src/actions/open-client.ts



const RUN_DEADLINE_REQUESTS = 8;
function openClient({ baseUrl, credentials, serverCas, timeoutMs, retries }, { clock, proxyEnv, runner, signal, userAgent }, { preconnected, userToken } = {}) {
    const deadline = clock.now() + RUN_DEADLINE_REQUESTS * timeoutMs;
    return new VtexClient({
        baseUrl,
        credentials,
        proxyEnv,
        trust: preconnected?.trust ?? new secure_context/* TrustStore */.O(serverCas),
        retryPolicy: { clock, timeoutMs, retries, deadline, signal, log: runner.info },
        secrets: [...(0,vtex_credentials/* secretsOf */.Fj)(credentials), ...(userToken ? [userToken] : [])],
        preconnected,
        userAgent
    });
}


/***/ }),

/***/ 7605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ claimFolder),
/* harmony export */   U9: () => (/* binding */ hasMarkerId),
/* harmony export */   Uc: () => (/* binding */ releaseFolder),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   aR: () => (/* binding */ rewriteRecord),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   jr: () => (/* binding */ AT_EXIT),
/* harmony export */   tl: () => (/* binding */ MARKER)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7058);




const MARKER = '.vtex-mtls-action';
const VERSION = 1;
const AT_EXIT = ['revoke', 'keep', 'revoked'];
const ABOUT = 'Made by vtex-mtls-action. Deleted when the job ends, else by a later use of the action.';
function formatMarker(record) {
    return `${JSON.stringify({ about: ABOUT, version: VERSION, ...record })}\n`;
}
async function readRecord(folder) {
    try {
        return readFolderRecord(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER), 'utf8')));
    }
    catch {
        return undefined;
    }
}
async function rewriteRecord(folder, record) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${MARKER}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, 'wx', 0o600);
    try {
        await file.writeFile(formatMarker(record));
    }
    finally {
        await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER));
}
const CLAIM = `${MARKER}.claim`;
const CLAIM_MS = 60 * 60 * 1000;
async function claimFolder(folder, now) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, CLAIM);
    const claim = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (claim && claim.mtimeMs < now - CLAIM_MS)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx', 0o600).catch(() => undefined);
    await file?.close();
    return file !== undefined;
}
async function releaseFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, CLAIM), { force: true });
}
async function hasMarkerId(folder, id) {
    const marker = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MARKER)).catch(() => undefined);
    return marker?.isFile() === true && (await readRecord(folder))?.id === id;
}
function readFolderRecord(value) {
    const record = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readObject */ .Ag)(value);
    if (record['version'] !== VERSION)
        throw new TypeError('Another version has written this.');
    return {
        id: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(record['id']),
        baseUrl: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(record['baseUrl']),
        account: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(record['account']),
        serialNumber: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .textMatching */ .V_)(/^-?[0-9A-F]{1,512}$/)(record['serialNumber']),
        notAfter: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .kz)(record['notAfter']),
        atExit: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(AT_EXIT)(record['atExit']),
        maybeRevoked: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoolean */ .Vf)(record['maybeRevoked']),
        job: readJob(record['job'])
    };
}
function readJob(value) {
    const { trackingId, worker, isOver } = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readObject */ .Ag)(value);
    return {
        trackingId: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(trackingId),
        worker: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(readWorker)(worker),
        isOver: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoolean */ .Vf)(isOver)
    };
}
function readWorker(value) {
    const { machine, pid, startedAt, endsWithJob } = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readObject */ .Ag)(value);
    return {
        machine: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(machine),
        pid: readPid(pid),
        startedAt: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(startedAt),
        endsWithJob: (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoolean */ .Vf)(endsWithJob)
    };
}
function readPid(value) {
    const pid = (0,_shared_json_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .kz)(value);
    if (Number.isInteger(pid) && pid > 1)
        return pid;
    throw new TypeError('This is no process of a job.');
}


/***/ }),

/***/ 3686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ findLooseModes),
/* harmony export */   Od: () => (/* binding */ SERVER_CA_FILE),
/* harmony export */   d$: () => (/* binding */ KEY_FILE),
/* harmony export */   fs: () => (/* binding */ CERTIFICATE_FILE),
/* harmony export */   mc: () => (/* binding */ readPrivateFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2166);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7394);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7605);





const CERTIFICATE_FILE = 'client.crt';
const KEY_FILE = 'client.key';
const SERVER_CA_FILE = 'server-ca.pem';
async function readPrivateFolder(path, known) {
    try {
        if (!(await (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .privateFolderExists */ .YP)(path, known)))
            return { exists: false };
    }
    catch {
        return { exists: true };
    }
    const read = (name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 'utf8').catch(() => undefined);
    const [certificatePem, privateKeyPem, bundle] = await Promise.all([CERTIFICATE_FILE, KEY_FILE, SERVER_CA_FILE].map(read));
    const hasBoth = certificatePem !== undefined && privateKeyPem !== undefined;
    return {
        exists: true,
        record: await (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .aE)(path),
        clientCertificate: hasBoth ? { certificatePem, privateKeyPem } : undefined,
        serverCas: bundle === undefined ? undefined : parseCas(bundle)
    };
}
function parseCas(bundle) {
    try {
        return (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePemBlocks */ .Sq)(bundle, 'CERTIFICATE').map(({ pem }) => pem);
    }
    catch {
        return undefined;
    }
}
async function findLooseModes(keyPath) {
    if (process.platform === 'win32')
        return undefined;
    const paths = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(keyPath), keyPath];
    const modes = await Promise.all(paths.map(async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).mode & 0o777));
    if (modes.every((mode) => (mode & 0o077) === 0))
        return undefined;
    const [folder, key] = modes.map((mode) => mode.toString(8).padStart(4, '0'));
    return `the folder of the private key is ${folder} and the key ${key}`;
}


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qt: () => (/* binding */ deletePrivateFiles),
  x2: () => (/* binding */ deletePrivateFolder),
  id: () => (/* binding */ emptyFolder),
  $0: () => (/* binding */ folderStat),
  pB: () => (/* binding */ isPrivateFolderName),
  I2: () => (/* binding */ makePrivateFolder),
  YP: () => (/* binding */ privateFolderExists),
  hj: () => (/* binding */ privateFolderPath),
  Pl: () => (/* binding */ writePrivateFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
// EXTERNAL MODULE: ./src/files/marker.ts
var marker = __webpack_require__(7605);
// EXTERNAL MODULE: ./src/files/writable-directory.ts
var writable_directory = __webpack_require__(9545);
;// CONCATENATED MODULE: ./src/files/windows-acl.ts


const SYSTEM = 'S-1-5-18';
function icaclsArguments(folder, userSid) {
    const full = (sid) => `*${sid}:(OI)(CI)F`;
    return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)];
}
function parseUserSid(output) {
    return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1];
}
async function restrictToCurrentUser(folder) {
    const { exec, getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
    const system32 = (0,external_node_path_.join)(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    const whoami = await getExecOutput((0,external_node_path_.join)(system32, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], {
        silent: true
    });
    const userSid = parseUserSid(whoami.stdout);
    if (!userSid) {
        throw new errors/* ActionError */.lZ('FILE_FAILED', 'Windows did not say who the current user is (whoami).');
    }
    await exec((0,external_node_path_.join)(system32, 'icacls.exe'), icaclsArguments(folder, userSid), { silent: true });
}

;// CONCATENATED MODULE: ./src/files/private-folder.ts









const PREFIX = 'vtex-mtls-';
const NAME_PATTERN = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
function privateFolderPath(parent) {
    return (0,external_node_path_.join)(parent, PREFIX + (0,external_node_crypto_.randomUUID)());
}
async function makePrivateFolder(path) {
    return withFileErrors('make the private folder', async () => {
        const folders = (0,writable_directory/* missingFolders */.K)((0,external_node_path_.dirname)(path));
        for (const folder of folders)
            await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(ignoreExisting);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        if (process.platform === 'win32')
            await restrictToCurrentUser(path);
        return folderStat(await (0,promises_.lstat)(path, { bigint: true }));
    });
}
function folderStat({ dev, ino, uid }) {
    return { device: String(dev), inode: String(ino), owner: String(uid) };
}
function ignoreExisting(error) {
    if (error.code !== 'EEXIST')
        throw error;
}
async function writePrivateFile(path, content) {
    await withFileErrors(`write ${(0,external_node_path_.basename)(path)}`, async () => {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
    });
}
async function deletePrivateFolder(path, known = {}) {
    return withFileErrors('delete the private folder', async () => {
        if (!(await privateFolderExists(path, known)))
            return false;
        await emptyFolder(path);
        await (0,io/* rmRF */.Yz)(path);
        return true;
    });
}
async function deletePrivateFiles(path, known) {
    return withFileErrors('delete the private folder', async () => (await privateFolderExists(path, known)) ? emptyFolder(path) : undefined);
}
async function emptyFolder(path) {
    const names = (await (0,promises_.readdir)(path)).filter((name) => !name.startsWith(marker/* MARKER */.tl));
    const deleted = await Promise.allSettled(names.map((name) => (0,io/* rmRF */.Yz)((0,external_node_path_.join)(path, name))));
    return deleted.filter(({ status }) => status === 'fulfilled').length;
}
async function privateFolderExists(path, known) {
    const found = await (0,promises_.lstat)(path, { bigint: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return false;
    if (isPrivateFolderName(path) && found.isDirectory() && (await isSameFolder(path, found, known)))
        return true;
    const reason = 'what stands in its place is not a folder of this action';
    throw fileError('delete the private folder', reason);
}
async function isSameFolder(path, found, { made, id }) {
    const { device, inode, owner } = folderStat(found);
    if (made && made.device === device && made.inode === inode)
        return true;
    if (id !== undefined && (await (0,marker/* hasMarkerId */.U9)(path, id)))
        return true;
    return !made && (process.getuid === undefined || owner === String(process.getuid()));
}
function isPrivateFolderName(path) {
    return (0,external_node_path_.isAbsolute)(path) && NAME_PATTERN.test((0,external_node_path_.basename)(path));
}
async function withFileErrors(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        throw fileError(what, (0,system_errors/* formatSystemError */.R)(errorCode(error)), error);
    }
}
function errorCode({ code, message }) {
    return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given';
}
function fileError(what, reason, cause) {
    return new errors/* ActionError */.lZ('FILE_FAILED', `Could not ${what}: ${reason}.`, {
        hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
        cause
    });
}


/***/ }),

/***/ 2290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ maskPrivateKeysIn),
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   ro: () => (/* binding */ maskProxies),
/* harmony export */   xr: () => (/* binding */ maskPrivateKey)
/* harmony export */ });
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);

const MIN_MASK_LENGTH = 4;
function maskSecrets(runner, secrets) {
    for (const secret of secrets)
        maskLines(runner, secret.split(/[\r\n]+/));
}
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
function maskProxies(runner, env) {
    for (const name of PROXY_VARIABLES.flatMap((upper) => [upper.toLowerCase(), upper])) {
        const [, password = ''] = /^(?:[a-z][a-z0-9+.-]*:\/+)?[^:@/]*:(?!\/\/)(.*)@/is.exec(env[name] ?? '') ?? [];
        maskLines(runner, [password, percentDecoded(password)]);
    }
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function maskPrivateKey(runner, privateKeyPem) {
    const lines = (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_0__/* .pemBodyLines */ .Yf)(privateKeyPem);
    maskLines(runner, [...lines, lines.join('')]);
}
function maskPrivateKeysIn(runner, text) {
    for (const [, body = ''] of text.matchAll(PRIVATE_KEY_BLOCK)) {
        const base64 = body.replaceAll(/^[\w-]+:.*$/gm, '');
        maskPrivateKey(runner, base64.replaceAll(/\s+|\\[nr]/g, '\n'));
    }
}
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----((?:(?!-----(?:BEGIN|END) )[^])*)/g;
function maskLines(runner, lines) {
    for (const line of lines.map((text) => text.trim())) {
        if (line.length >= MIN_MASK_LENGTH)
            runner.mask(line);
    }
}


/***/ }),

/***/ 7685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dr: () => (/* binding */ NetworkError),
  VP: () => (/* binding */ TIMED_OUT),
  x6: () => (/* binding */ networkError)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/http/node-errors.ts
var node_errors = __webpack_require__(9504);
// EXTERNAL MODULE: ./src/http/proxy-errors.ts
var proxy_errors = __webpack_require__(3202);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/http/server-certificate-errors.ts


const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;
function describeServerCertificateError(code, cause, host) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
        const reason = `its certificate is not for ${host}${formatOtherNames((0,node_errors/* property */.M)(cause, 'cert'))} (${code})`;
        return { kind: 'server-name', reason };
    }
    if (code === 'CERT_HAS_EXPIRED') {
        const reason = `its certificate, or its CA’s, has expired (${code})`;
        return { kind: 'server-expired', reason };
    }
    if (code === 'CERT_NOT_YET_VALID') {
        const reason = `its certificate, or its CA’s, is not valid yet (${code})`;
        return { kind: 'server-not-yet-valid', reason };
    }
    if (!UNTRUSTED.test(code))
        return undefined;
    return { kind: 'server-untrusted', reason: `its certificate is not trusted (${code})` };
}
const MAX_NAMES = 3;
function formatOtherNames(certificate) {
    const names = (0,node_errors/* property */.M)(certificate, 'subjectaltname');
    const commonName = (0,node_errors/* property */.M)((0,node_errors/* property */.M)(certificate, 'subject'), 'CN');
    const shown = (typeof names === 'string' ? names.split(', ') : [`DNS:${String(commonName ?? '')}`])
        .map((name) => (0,printable/* printable */.g)(name.replace(/^(DNS|IP Address):/, ''), 80))
        .filter((name) => /^[\w.*:-]+$/.test(name));
    if (shown.length === 0)
        return '';
    const rest = shown.length - MAX_NAMES;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return `, but for ${shown.slice(0, MAX_NAMES).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/http/tls-alerts.ts
var tls_alerts = __webpack_require__(973);
// EXTERNAL MODULE: ./src/http/unusable-response.ts
var unusable_response = __webpack_require__(7713);
;// CONCATENATED MODULE: ./src/http/network-error.ts






const CODES = {
    unreachable: 'NETWORK_UNREACHABLE',
    proxy: 'NETWORK_PROXY',
    timeout: 'NETWORK_TIMEOUT',
    'hang-up': 'NETWORK_RESET',
    broken: 'NETWORK_RESET',
    alert: 'NETWORK_TLS',
    tls: 'NETWORK_TLS',
    http2: 'NETWORK_TLS',
    'server-name': 'NETWORK_TLS',
    'server-expired': 'NETWORK_TLS',
    'server-not-yet-valid': 'NETWORK_TLS',
    'server-untrusted': 'NETWORK_TLS',
    'too-large': 'RESPONSE_TOO_LARGE',
    unreadable: 'RESPONSE_UNEXPECTED'
};
const PERMANENT_CODES = new Set([
    'NETWORK_TLS',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_UNEXPECTED'
]);
class NetworkError extends errors/* ActionError */.lZ {
    kind;
    stage;
    alert;
    reason;
    isPermanent;
    wasReused;
    partialBody;
    bytes;
    constructor({ kind, reason, hint, isPermanent }, context, cause) {
        const code = CODES[kind];
        super(code, `The request to ${context.url.host} failed: ${reason}.`, { hint, cause });
        this.name = 'NetworkError';
        this.kind = kind;
        this.stage = context.stage;
        this.alert = (0,tls_alerts/* alertNumber */.ee)(cause);
        this.reason = reason;
        this.isPermanent = isPermanent ?? PERMANENT_CODES.has(code);
        this.wasReused = context.wasReused === true;
        this.partialBody = context.partialBody;
        this.bytes = context.bytes;
    }
}
const TIMED_OUT = Symbol('timed out');
const UNREACHABLE = {
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS did not answer',
    ECONNREFUSED: 'the connection was refused',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no network to it',
    ETIMEDOUT: 'the connection timed out'
};
const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const STAGE_TEXT = {
    connect: 'while connecting',
    handshake: 'in the TLS handshake',
    'client-auth': 'in the TLS handshake, once it had asked for a certificate',
    exchange: 'after the request was sent'
};
function networkError(cause, context) {
    if (cause instanceof proxy_errors/* ProxyError */.T6) {
        const trouble = (0,proxy_errors/* describeProxyError */.I8)(cause, networkError(cause.cause, context));
        return new NetworkError({ kind: 'proxy', ...trouble }, context, cause);
    }
    if (cause === TIMED_OUT)
        return new NetworkError(timedOut(context), context, cause);
    if ((0,unusable_response/* isHttp2 */.JY)(cause)) {
        const unread = { ...context, stage: 'handshake' };
        return new NetworkError({ kind: 'http2', reason: tls_alerts/* HTTP2_ONLY */.yi }, unread, cause);
    }
    const code = (0,node_errors/* nodeErrorCode */.u)(cause);
    const known = (0,unusable_response/* describeUnusableResponse */.k7)(cause, code) ?? unreachable(code);
    if (known)
        return new NetworkError(known, context, cause);
    const untrusted = describeServerCertificateError(code, cause, context.url.hostname);
    if (untrusted)
        return new NetworkError(untrusted, context, cause);
    const alert = (0,tls_alerts/* alertNumber */.ee)(cause);
    if (alert !== undefined)
        return alertError(alert, cause, context);
    return new NetworkError(brokenOff(code, STAGE_TEXT[context.stage]), context, cause);
}
function timedOut({ stage, proxy, timeoutMs }) {
    const reason = `no answer within ${timeoutMs / 1000} s (${STAGE_TEXT[stage]})`;
    const isBeforeRequest = stage === 'connect' || stage === 'handshake';
    return {
        kind: 'timeout',
        reason,
        ...(proxy && isBeforeRequest && { hint: (0,proxy_errors/* slowProxyHint */.Hl)(proxy) })
    };
}
function unreachable(code) {
    const reason = UNREACHABLE[code];
    return reason === undefined ? reason : { kind: 'unreachable', reason: `${reason} (${code})` };
}
function alertError(alert, cause, context) {
    const unread = (0,tls_alerts/* isCertificateAlert */.cS)(alert) && context.mayPrecedeClientAuth === true;
    const errorContext = unread ? { ...context, stage: 'client-auth' } : context;
    return new NetworkError({ kind: 'alert', reason: (0,tls_alerts/* formatAlert */.y0)(alert) }, errorContext, cause);
}
function brokenOff(code, during) {
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return { kind: 'tls', reason: `TLS failed ${during} (${code})` };
    }
    return RESET_CODES.has(code)
        ? { kind: 'hang-up', reason: `it hung up ${during} (${code})` }
        : { kind: 'broken', reason: `the connection broke ${during} (${code})` };
}


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ formatAttemptsSentence),
/* harmony export */   HI: () => (/* binding */ sendWithRetries),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   _u: () => (/* binding */ formatAttempts),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   r8: () => (/* binding */ asksToWait)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7685);

async function sendWithRetries(name, { send, shouldRetry, freeConnections }, { clock, timeoutMs, retries, deadline, minAttemptMs = 0, signal, log }, closed) {
    const history = [];
    const outcomes = [];
    const result = (outcome) => ({ outcome, history, earlier: outcomes.slice(0, -1) });
    let attempt = 0;
    let freed = false;
    for (;;) {
        const allowedMs = Math.max(1, Math.min(timeoutMs, deadline - clock.now()));
        const outcome = await send(allowedMs).catch(rethrowUnlessNetworkError);
        history.push(formatOutcome(outcome));
        outcomes.push(outcome);
        const mayFree = !freed && retries > 0 && outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr;
        if (mayFree && (await freeConnections?.(outcome))) {
            freed = true;
            signal?.throwIfAborted();
            continue;
        }
        const last = attempt >= retries || closed?.aborted === true;
        if (last || !shouldRetry(outcome))
            return result(outcome);
        const waitMs = Math.max(backoffMs(attempt, clock), retryAfterMs(outcome, clock));
        if (clock.now() + waitMs + minAttemptMs >= deadline)
            return result(outcome);
        log(`${name}: ${formatOutcome(outcome)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
        await clock.sleep(waitMs, anySignal(closed, signal));
        signal?.throwIfAborted();
        if (closed?.aborted)
            return result(outcome);
        attempt += 1;
    }
}
function anySignal(...signals) {
    return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
function backoffMs(attempt, clock) {
    return clock.random() * Math.min(36_000, 1000 * 6 ** attempt);
}
function retryAfterMs(outcome, clock) {
    if (!asksToWait(outcome))
        return 0;
    const value = outcome.headers['retry-after'] ?? '';
    return Math.max(0, isSeconds(value) ? Number(value) * 1000 : Date.parse(value) - clock.now());
}
function asksToWait(outcome) {
    const value = outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? '' : (outcome.headers['retry-after'] ?? '');
    return isSeconds(value) || (/^[A-Z][a-z]+,? /.test(value) && !Number.isNaN(Date.parse(value)));
}
const isSeconds = (text) => /^\d+$/.test(text);
function formatOutcome(outcome) {
    return outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? outcome.reason : `HTTP ${outcome.status}`;
}
function isTransient(outcome) {
    if (outcome instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return !outcome.isPermanent;
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
function rethrowUnlessNetworkError(thrown) {
    if (thrown instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
        return thrown;
    throw thrown;
}
function formatAttempts(history) {
    if (history.length < 2)
        return '';
    const count = `after ${history.length} attempts`;
    return isUniform(history)
        ? `, ${count} with the same result`
        : `, ${count} (${formatRuns(history)})`;
}
function formatAttemptsSentence(history) {
    if (history.length < 2)
        return '';
    return isUniform(history)
        ? ` All ${history.length} attempts ended like that.`
        : ` Attempts: ${formatRuns(history)}.`;
}
const isUniform = (history) => new Set(history).size === 1;
function formatRuns(history) {
    const runs = [];
    for (const what of history) {
        const last = runs.at(-1);
        if (last?.what === what)
            last.times += 1;
        else
            runs.push({ what, times: 1 });
    }
    return runs.map(({ what, times }) => (times > 1 ? `${what}, ${times} times` : what)).join('; ');
}


/***/ }),

/***/ 973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ CERTIFICATE_REQUIRED),
/* harmony export */   cS: () => (/* binding */ isCertificateAlert),
/* harmony export */   ee: () => (/* binding */ alertNumber),
/* harmony export */   y0: () => (/* binding */ formatAlert),
/* harmony export */   yi: () => (/* binding */ HTTP2_ONLY)
/* harmony export */ });
/* harmony import */ var _node_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);

const NAMES = {
    0: 'close_notify',
    10: 'unexpected_message',
    20: 'bad_record_mac',
    21: 'decryption_failed',
    22: 'record_overflow',
    30: 'decompression_failure',
    40: 'handshake_failure',
    41: 'no_certificate',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    44: 'certificate_revoked',
    45: 'certificate_expired',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    49: 'access_denied',
    50: 'decode_error',
    51: 'decrypt_error',
    60: 'export_restriction',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    90: 'user_canceled',
    100: 'no_renegotiation',
    109: 'missing_extension',
    110: 'unsupported_extension',
    111: 'certificate_unobtainable',
    112: 'unrecognized_name',
    113: 'bad_certificate_status_response',
    114: 'bad_certificate_hash_value',
    115: 'unknown_psk_identity',
    116: 'certificate_required',
    120: 'no_application_protocol',
    121: 'ech_required'
};
const CERTIFICATE_REQUIRED = 116;
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, CERTIFICATE_REQUIRED]);
const NO_APPLICATION_PROTOCOL = 120;
const HTTP2_ONLY = 'it speaks only HTTP/2, which this action does not';
function alertNumber(cause) {
    const found = /SSL alert number (\d+)/.exec(String((0,_node_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .M)(cause, 'message')));
    return found ? Number(found[1]) : undefined;
}
function isCertificateAlert(alert) {
    return CERTIFICATE_ALERTS.has(alert);
}
function formatAlert(alert) {
    const nameAndNumber = [alert, NAMES[alert] ?? []].flat().join(', ');
    return alert === NO_APPLICATION_PROTOCOL
        ? `${HTTP2_ONLY} (TLS alert ${nameAndNumber})`
        : `it sent TLS alert ${nameAndNumber}`;
}


/***/ }),

/***/ 7713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ isHttp2),
/* harmony export */   PH: () => (/* binding */ TOO_LARGE),
/* harmony export */   h2: () => (/* binding */ ENCODED),
/* harmony export */   k7: () => (/* binding */ describeUnusableResponse)
/* harmony export */ });
/* harmony import */ var _node_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);

const TOO_LARGE = Symbol('answer too large');
const ENCODED = Symbol('answer encoded');
function describeUnusableResponse(cause, code) {
    if (cause === TOO_LARGE)
        return { kind: 'too-large', reason: 'its answer is larger than 256 KiB' };
    if (code === 'HPE_HEADER_OVERFLOW') {
        return { kind: 'too-large', reason: 'the headers of its answer are larger than 128 KiB' };
    }
    if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
        const reason = 'its answer is compressed, unasked, and cannot be read';
        return { kind: 'unreadable', reason };
    }
    return code.startsWith('HPE_')
        ? { kind: 'unreadable', reason: `its answer is not HTTP (${code})` }
        : undefined;
}
function isHttp2(cause) {
    const rawPacket = (0,_node_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .M)(cause, 'rawPacket');
    if (!Buffer.isBuffer(rawPacket) || rawPacket.length < 9)
        return false;
    return rawPacket.readUIntBE(0, 3) % 6 === 0 && rawPacket.readUIntBE(3, 6) === 0x040000000000;
}


/***/ }),

/***/ 1010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ raceWithAbort),
/* harmony export */   u: () => (/* binding */ onAbort)
/* harmony export */ });
function onAbort(signal, cancel) {
    const listener = () => cancel(signal?.reason);
    if (signal?.aborted)
        listener();
    signal?.addEventListener('abort', listener);
    return () => signal?.removeEventListener('abort', listener);
}
async function raceWithAbort(work, signal) {
    let stopListening = () => undefined;
    const cancelled = new Promise((_, reject) => (stopListening = onAbort(signal, reject)));
    return await Promise.race([cancelled, work]).finally(stopListening);
}


/***/ }),

/***/ 7058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   V_: () => (/* binding */ textMatching),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
function readObject(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new TypeError('This is no JSON object.');
}
function readText(value) {
    if (typeof value === 'string')
        return value;
    throw new TypeError('This is no JSON string.');
}
function readNumber(value) {
    if (typeof value === 'number')
        return value;
    throw new TypeError('This is no JSON number.');
}
function readBoolean(value) {
    if (typeof value === 'boolean')
        return value;
    throw new TypeError('This is no JSON boolean.');
}
function textMatching(pattern) {
    return (value) => {
        const text = readText(value);
        if (pattern.test(text))
            return text;
        throw new TypeError('This string has another form.');
    };
}
function oneOf(choices) {
    return (value) => {
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        throw new TypeError('This is none of the known strings.');
    };
}
function listOf(readItem) {
    return (value) => {
        if (Array.isArray(value))
            return value.map((item) => readItem(item));
        throw new TypeError('This is no JSON array.');
    };
}
function optional(read) {
    return (value) => (value === undefined ? undefined : read(value));
}


/***/ }),

/***/ 4095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ clientCertificateHint),
/* harmony export */   Q5: () => (/* binding */ requiresCertificate),
/* harmony export */   tc: () => (/* binding */ CLIENT_CERT_REQUIRED_HINT)
/* harmony export */ });
/* harmony import */ var _http_client_certificate_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6586);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7685);


const CLIENT_CERT_REQUIRED_HINT = 'A host that demands a client certificate for this call cannot be used, because the certificate' +
    ' does not exist yet. If the host demands one, ask VTEX, or those who run the gateway.';
function requiresCertificate(outcome) {
    return outcome instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr && outcome.stage === 'client-auth';
}
function clientCertificateHint({ outcome }) {
    const status = outcome instanceof _http_network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr ? 0 : outcome.status;
    return _http_client_certificate_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .NGINX_CERTIFICATE_STATUSES */ .Cl.includes(status) ? ` ${CLIENT_CERT_REQUIRED_HINT}` : '';
}


/***/ }),

/***/ 5361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ authStatus),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6146);

const FIELDS = ['detail', 'message', 'Message', 'error', 'title', 'authStatus', 'code', 'Code'];
const MAX_LENGTH = 200;
const MAX_TEXT_LENGTH = 20_000;
function errorText(body, secrets = []) {
    const text = fromJson(body) ?? fromText(body);
    if (text === undefined || text.includes('-----BEGIN'))
        return undefined;
    const seen = text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
    const visible = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(seen, MAX_TEXT_LENGTH);
    const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible);
    if (secrets.some((secret) => containsPartOf(secret, withheld)))
        return undefined;
    return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(withheld, MAX_LENGTH) || undefined;
}
function authStatus(body) {
    try {
        const { authStatus: word } = JSON.parse(body);
        return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : undefined;
    }
    catch {
        return undefined;
    }
}
function fromJson(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    if (typeof value === 'string')
        return value;
    if (!isRecord(value))
        return '';
    const text = fromRecord(value);
    const id = value['requestId'] ?? value['traceId'];
    return text !== '' && typeof id === 'string' ? `${text} (request ${id})` : text;
}
function fromRecord(record, nested = false) {
    for (const field of FIELDS) {
        const found = record[field];
        if (isRecord(found) && !nested)
            return fromRecord(found, true);
        if (typeof found !== 'string' || found === '')
            continue;
        const description = field === 'error' ? record['description'] : undefined;
        return typeof description === 'string' ? `${found}: ${description}` : found;
    }
    return '';
}
const SECRET_FRAGMENT_LENGTH = 16;
function containsPartOf(secret, text) {
    const bytes = Buffer.from(secret);
    const forms = [
        secret,
        encodeURIComponent(secret),
        bytes.toString('base64'),
        bytes.toString('hex')
    ];
    return forms.some((form) => {
        const length = Math.min(SECRET_FRAGMENT_LENGTH, form.length);
        for (let at = 0; at + length <= form.length; at++) {
            if (text.includes(form.slice(at, at + length)))
                return true;
        }
        return false;
    });
}
function isPage(body) {
    return /^\s*</.test(body);
}
function fromText(body) {
    return isPage(body) ? fromTitle(body) : body;
}
const TITLE_RANGE = 4096;
function fromTitle(page) {
    const [, title = ''] = /<title[^<>]{0,100}>([^<]{1,300})<\/title>/i.exec(page.slice(0, TITLE_RANGE)) ?? [];
    const text = title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '');
    return /&(#|\w+;)/.test(text) ? undefined : text;
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ firewallHint),
/* harmony export */   w: () => (/* binding */ firewallName)
/* harmony export */ });
/* harmony import */ var _client_auth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4095);
/* harmony import */ var _error_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5361);


const FIREWALL_STATUSES = [403, 405, 406];
const PRODUCTS = [
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
];
const PRODUCT_PAGES = [
    ['F5 BIG-IP', /The requested URL was rejected\. Please consult with your administrator/],
    ['Akamai', /errors(\.|&#46;)edgesuite(\.|&#46;)net/],
    ['Imperva', /_Incapsula_Resource|Incapsula incident ID/]
];
const REFUSAL_LINES = [
    /^error code: 1\d{3}\s*$/,
    /"cloudflare_error"\s*:\s*true/,
    /^RBAC: access denied\s*$/,
    /\bIP address (is )?not allowed\b/i
];
const REFUSAL_HEADERS = [
    ['cf-mitigated', /./],
    ['x-amzn-waf-action', /./],
    ['x-amzn-errortype', /^ForbiddenException/]
];
function firewallName({ status, headers, body }, secrets = []) {
    const isForeign = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .yp)(body) ||
        REFUSAL_LINES.some((line) => line.test(body)) ||
        REFUSAL_HEADERS.some(([header, value]) => value.test(String(headers[header] ?? '')));
    if (!FIREWALL_STATUSES.includes(status) || !isForeign)
        return undefined;
    const name = product(headers, body) ?? serverName(String(headers['server'] ?? ''), secrets);
    return `a firewall or gateway in front of VTEX${name === undefined ? '' : ` (${name})`}`;
}
function firewallHint({ certificateRequested }) {
    const advice = 'VTEX’s API does not answer like that: the call was stopped before VTEX saw it.' +
        ' Ask those who run the firewall (VTEX, if it is the WAF of VTEX Shield) to let this runner' +
        ' through. Runners’ IP addresses change: those of GitHub-hosted runners are shared, and differ' +
        ' from run to run. A rule for one address needs a runner or a proxy whose address is fixed. If no' +
        ' firewall is meant to stand there, check account and base-url.';
    return certificateRequested
        ? `${advice} The host asks for a client certificate, too. ${_client_auth_js__WEBPACK_IMPORTED_MODULE_0__/* .CLIENT_CERT_REQUIRED_HINT */ .tc}`
        : advice;
}
function product(headers, body) {
    const byHeader = PRODUCTS.find(([, header, value]) => value.test(String(headers[header] ?? '')));
    return (byHeader ?? PRODUCT_PAGES.find(([, text]) => text.test(body)))?.[0];
}
function serverName(server, secrets) {
    if (!/^[\w./() -]{1,40}$/.test(server))
        return undefined;
    const name = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(server, secrets);
    return name === undefined ? undefined : `server “${name}”`;
}


/***/ }),

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ formatManualRevocation),
/* harmony export */   g: () => (/* binding */ revokePath)
/* harmony export */ });
function revokePath(serialNumber) {
    return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`;
}
function formatManualRevocation(options) {
    const { baseUrl, serialNumber, credentials, extraCa, certificateNeeded = false } = options;
    const withToken = credentials === 'user-token';
    const authentication = withToken
        ? '--header "VtexIdclientAutCookie: $VTEX_USER_TOKEN"'
        : '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"';
    const command = [
        'curl --fail-with-body --request DELETE',
        `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
        "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
        authentication,
        ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : []),
        ...(certificateNeeded ? ['--cert "$VTEX_CLIENT_CERT" --key "$VTEX_CLIENT_KEY"'] : [])
    ].join(' ');
    const variables = [
        ...(withToken ? ['VTEX_USER_TOKEN'] : ['VTEX_APP_KEY', 'VTEX_APP_TOKEN']),
        ...(extraCa ? ['SERVER_CA_FILE (the file of server-ca-file)'] : []),
        ...(certificateNeeded ? ['VTEX_CLIENT_CERT', 'VTEX_CLIENT_KEY'] : [])
    ];
    const advice = [
        ...(certificateNeeded ? [CERTIFICATE_NEEDED] : []),
        `To revoke it by hand, set ${joinNames(variables)} in a shell and run the line below.`
    ].join(' ');
    return { advice, command };
}
const CERTIFICATE_NEEDED = 'The host wants a client certificate for this call. If the key of this one is deleted, take' +
    ' another certificate of the account that is still valid, or ask VTEX support to revoke it.';
function joinNames(names) {
    if (names.length < 2)
        return names.join();
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}


/***/ }),

/***/ 1329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ formatRevocation),
  r: () => (/* binding */ revoke)
});

// EXTERNAL MODULE: ./src/http/network-error.ts + 1 modules
var network_error = __webpack_require__(7685);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/vtex/manual-revocation.ts
var manual_revocation = __webpack_require__(8562);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/http/client-certificate-refusal.ts
var client_certificate_refusal = __webpack_require__(6586);
// EXTERNAL MODULE: ./src/http/tls-alerts.ts
var tls_alerts = __webpack_require__(973);
// EXTERNAL MODULE: ./src/vtex/error-text.ts
var error_text = __webpack_require__(5361);
// EXTERNAL MODULE: ./src/vtex/credentials.ts
var credentials = __webpack_require__(6945);
;// CONCATENATED MODULE: ./src/vtex/revoke-outcome.ts








function mayRequireCertificate(outcome) {
    if (!(outcome instanceof network_error/* NetworkError */.Dr))
        return client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.includes(outcome.status);
    if (outcome.alert !== undefined)
        return (0,tls_alerts/* isCertificateAlert */.cS)(outcome.alert);
    const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect';
    return isHangUp && outcome.partialBody === '';
}
function isRevoked(outcome) {
    if (outcome instanceof network_error/* NetworkError */.Dr || (0,error_text/* isPage */.yp)(outcome.body))
        return false;
    const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body);
    return outcome.status >= 200 && outcome.status < 300 && !isError;
}
function isNotFound(outcome) {
    return !(outcome instanceof network_error/* NetworkError */.Dr) && outcome.status === 404 && !(0,error_text/* isPage */.yp)(outcome.body);
}
function mayHaveRevoked({ withoutCertificate, withCertificate }) {
    const before = withCertificate
        ? [...withoutCertificate.earlier, withoutCertificate.outcome, ...withCertificate.earlier]
        : withoutCertificate.earlier;
    return before.some((outcome) => outcome instanceof network_error/* NetworkError */.Dr
        ? outcome.stage === 'exchange'
        : outcome.status >= 500 && !(0,retry/* asksToWait */.r8)(outcome));
}
function revocationError(client, serialNumber, { extraCa, ...attempts }) {
    const { withoutCertificate, withCertificate } = attempts;
    const { outcome } = withCertificate ?? withoutCertificate;
    const { baseUrl, credentials, trustsExtraCas } = client;
    const { advice, command } = (0,manual_revocation/* formatManualRevocation */.C)({
        ...{ baseUrl, serialNumber, credentials: credentials.kind, extraCa: extraCa || trustsExtraCas },
        certificateNeeded: certificateNeeded(attempts)
    });
    const what = `Certificate ${serialNumber} could not be revoked: ${formatBothCalls(client, attempts)}.`;
    return new errors/* ActionError */.lZ('REVOKE_FAILED', what, {
        hint: [...formatHints(client, attempts), advice].join(' '),
        command,
        cause: outcome instanceof network_error/* NetworkError */.Dr ? outcome : undefined
    });
}
function formatBothCalls(client, { withoutCertificate, withCertificate }) {
    const [first, second] = [withoutCertificate, withCertificate].map((attempts) => attempts && client.formatResult(attempts));
    if (second === undefined)
        return first ?? '';
    const { outcome } = withCertificate ?? withoutCertificate;
    const unasked = !(outcome instanceof network_error/* NetworkError */.Dr) && !outcome.certificateRequested;
    if (unasked)
        return `${first}; with its certificate at hand, which was not asked for: ${second}`;
    return first === second
        ? `${first}, also when its certificate was shown`
        : `${first}; when its certificate was shown: ${second}`;
}
function certificateNeeded({ withoutCertificate, withCertificate }) {
    if (!mayRequireCertificate(withoutCertificate.outcome))
        return false;
    if (withCertificate)
        return !mayRequireCertificate(withCertificate.outcome);
    const { outcome } = withoutCertificate;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return outcome.alert === tls_alerts/* CERTIFICATE_REQUIRED */.E$;
    const { status, title } = client_certificate_refusal/* MISSING_CERTIFICATE */.Rd;
    return outcome.status === status || title.test(outcome.body);
}
function formatHints(client, { withoutCertificate, withCertificate }) {
    const { outcome } = withCertificate ?? withoutCertificate;
    if (outcome instanceof network_error/* NetworkError */.Dr)
        return [];
    if (isNotFound(outcome))
        return [NOT_FOUND_HINT];
    const inFront = client.firewallName(outcome);
    const isForeign = inFront !== undefined || (0,error_text/* isPage */.yp)(outcome.body);
    const mayNeedCertificate = !withCertificate && outcome.certificateRequested && mayRequireCertificate(outcome);
    return [
        ...(inFront
            ? [`It was ${inFront} that answered, not VTEX; runners’ IP addresses change.`]
            : []),
        ...((0,error_text/* isPage */.yp)(outcome.body) && !inFront ? [PAGE_HINT] : []),
        ...([401, 403].includes(outcome.status) && !isForeign ? [credentials/* REQUIRED_ROLE_HINT */.jQ] : []),
        ...(mayNeedCertificate && !certificateNeeded({ withoutCertificate, withCertificate })
            ? [CERTIFICATE_HINT]
            : [])
    ];
}
const PAGE_HINT = 'A web page came back: a gateway or a firewall may have answered, not VTEX.';
const CERTIFICATE_HINT = 'The host also asked for a client certificate: if it wants one for this call, add --cert and' +
    ' --key to the line below.';
const NOT_FOUND_HINT = 'VTEX did issue it, so a gateway that lets no DELETE through may have answered: then it is still' +
    ' valid. If another step has revoked it, nothing is left to do.';

;// CONCATENATED MODULE: ./src/vtex/revoke.ts




async function revoke(client, serialNumber, { clientCertificate, mustExist = false, extraCa = false } = {}) {
    const shouldRetry = (outcome) => (0,retry/* isTransient */.dg)(outcome) && !(clientCertificate && mayRequireCertificate(outcome));
    const withoutCertificate = await sendDelete(client, serialNumber, shouldRetry);
    const withCertificate = clientCertificate && mayRequireCertificate(withoutCertificate.outcome)
        ? await sendWithCertificate({ clientCertificate, ...tls12IfNotRequested(withoutCertificate.outcome) }, client, serialNumber)
        : undefined;
    const { outcome } = withCertificate ?? withoutCertificate;
    if (isRevoked(outcome))
        return true;
    const attempts = { withoutCertificate, withCertificate };
    if (isNotFound(outcome) && (!mustExist || mayHaveRevoked(attempts)))
        return false;
    throw revocationError(client, serialNumber, { ...attempts, extraCa });
}
function sendDelete(client, serialNumber, shouldRetry) {
    const headers = {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...client.authentication
    };
    const call = { method: 'DELETE', path: (0,manual_revocation/* revokePath */.g)(serialNumber), headers };
    return client.send(call, shouldRetry);
}
function tls12IfNotRequested(refusal) {
    const isUnasked = !(refusal instanceof network_error/* NetworkError */.Dr) &&
        refusal.protocol === 'TLSv1.3' &&
        !refusal.certificateRequested;
    return isUnasked ? { maxVersion: 'TLSv1.2' } : {};
}
async function sendWithCertificate(tlsOptions, client, serialNumber) {
    let mtlsClient;
    try {
        mtlsClient = client.withNewConnections(tlsOptions);
        mtlsClient.prepare();
    }
    catch {
        return undefined;
    }
    return sendDelete(mtlsClient, serialNumber, retry/* isTransient */.dg).finally(() => mtlsClient.close());
}
function formatRevocation(serialNumber, found) {
    return found
        ? `Revoked certificate ${serialNumber}.`
        : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`;
}


/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, mkdir, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, mkdirP, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

};
