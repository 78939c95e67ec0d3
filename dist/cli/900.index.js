export const id = 900;
export const ids = [900];
export const modules = {

/***/ 4900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect_inspect)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __webpack_require__(6103);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/shared/printable.ts
var shared_printable = __webpack_require__(6146);
;// CONCATENATED MODULE: ./src/actions/inspect/summary.ts



function summary_formatInspectedCertificate(certificate, now) {
    const { serialNumber, notBefore, notAfter, due, dueFrom, state } = certificate;
    const name = `Certificate ${serialNumber} (${(0,shared_printable/* printable */.g)(certificate.subject) || 'no subject'})`;
    const distance = (0,clock/* formatDuration */.a3)(Math.abs(notAfter.getTime() - now));
    if (state === 'expired')
        return `${name} expired on ${(0,clock/* formatTime */.fU)(notAfter)}, ${distance} ago.`;
    const begins = state === 'not-yet-valid' ? `is not valid before ${(0,clock/* formatTime */.fU)(notBefore)}. It ` : '';
    const sentence = `${name} ${begins}ends on ${(0,clock/* formatTime */.fU)(notAfter)}, in ${distance}.`;
    return `${sentence} It ${due ? 'has been due since' : 'is not due before'} ${(0,clock/* formatTime */.fU)(dueFrom)}.`;
}
function summary_summarizeInspection(inspected) {
    const due = inspected.filter((certificate) => certificate.due).length;
    const rows = inspected.map((certificate) => {
        const subject = formatCode(printable(certificate.subject));
        const end = formatCode(formatTime(certificate.notAfter));
        return `| ${subject} | ${formatCode(certificate.serialNumber)} | ${end} | ${certificate.daysLeft} | ${formatDue(certificate)} |`;
    });
    const shown = takeWithinLimit(rows);
    const omitted = rows.length - shown.length;
    return [
        `### Client certificates: ${due} of ${inspected.length} due`,
        '',
        '| subject | serial number | ends | days left | due |',
        '| --- | --- | --- | ---: | --- |',
        ...shown,
        '',
        ...(omitted > 0 ? [`There is no room for ${omitted} more.`, ''] : []),
        ''
    ].join('\n');
}
function formatDue({ state, due, dueFrom, notBefore }) {
    if (state === 'expired')
        return '❌ expired';
    const from = formatCode(formatTime(dueFrom));
    const sentence = due ? `⚠️ since ${from}` : `✅ not before ${from}`;
    return state === 'not-yet-valid'
        ? `${sentence}; not valid before ${formatCode(formatTime(notBefore))}`
        : sentence;
}

// EXTERNAL MODULE: ./src/config/inspection.ts
var config_inspection = __webpack_require__(1958);
// EXTERNAL MODULE: ./src/github/masks.ts
var masks = __webpack_require__(2290);
;// CONCATENATED MODULE: ./src/pki/renewal.ts
const DAY = 86_400_000;
function assessRenewal(validity, before, now) {
    const [begin, end] = [validity.notBefore.getTime(), validity.notAfter.getTime()];
    const dueFrom = Math.max(begin, end - renewalWindow(validity, before));
    const expired = now > end;
    return {
        dueFrom: new Date(dueFrom),
        due: expired || now >= dueFrom,
        daysLeft: Math.floor((end - now) / DAY),
        state: expired ? 'expired' : now < begin ? 'not-yet-valid' : 'valid'
    };
}
function renewalWindow(validity, before) {
    if ('milliseconds' in before)
        return before.milliseconds;
    return (lifetime(validity) * before.numerator) / before.denominator;
}
const lifetime = ({ notBefore, notAfter }) => notAfter.getTime() - notBefore.getTime();

;// CONCATENATED MODULE: ./src/actions/inspect/inspect-certificates.ts






async function inspectCertificates(dependencies) {
    const { inputs, runner } = dependencies;
    const { inspection, inspected, now } = inspect(dependencies);
    for (const certificate of inspected) {
        const level = certificate.state === 'valid' ? 'info' : 'warning';
        runner[level](formatInspectedCertificate(certificate, now));
        warnIfAlwaysDue(certificate, inputs['renew-before'], runner);
    }
    setOutputs(inspected, runner);
    if (inspection.summary)
        await runner.addSummary(summarizeInspection(inspected));
    if (inspection.failIfDue)
        requireNoneDue(inspected, now);
}
function inspect(dependencies) {
    const { inputs, context, runner } = dependencies;
    (0,masks/* maskPrivateKeysIn */.NN)(runner, inputs.certificate);
    (0,masks/* maskPrivateKeysIn */.NN)(runner, inputs['certificate-path']);
    const inspection = (0,config_inspection/* parseInspection */.Kn)(inputs, context.workspace, (path) => {
        const text = dependencies.readFile(path);
        (0,masks/* maskPrivateKeysIn */.NN)(runner, text);
        return text;
    });
    const now = dependencies.clock.now();
    const inspected = inspection.certificates.map((facts) => ({
        ...facts,
        ...assessRenewal(facts, inspection.renewBefore, now)
    }));
    return { inspection, inspected, now };
}
function warnIfAlwaysDue({ serialNumber, notBefore, dueFrom }, renewBefore, runner) {
    if (dueFrom > notBefore)
        return;
    runner.warning(`Certificate ${serialNumber} is due from its first day on: renew-before is ${renewBefore.trim()},` +
        ' and its whole lifetime is no longer than that.');
}
function setOutputs(inspected, runner) {
    const endsFirst = inspected.reduce((first, certificate) => certificate.notAfter < first.notAfter ? certificate : first);
    const outputs = {
        due: String(inspected.some(({ due }) => due)),
        'days-left': String(endsFirst.daysLeft),
        'serial-number': endsFirst.serialNumber,
        'not-before': formatTime(endsFirst.notBefore),
        'not-after': formatTime(endsFirst.notAfter),
        'fingerprint-sha256': endsFirst.fingerprintSha256,
        subject: endsFirst.subject
    };
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
}
function requireNoneDue(inspected, now) {
    const due = inspected.filter((certificate) => certificate.due);
    if (due.length === 0)
        return;
    const title = inspected.length === 1
        ? 'The certificate is due for renewal:'
        : `Of ${inspected.length} certificates, these are due for renewal:`;
    const lines = due.map((certificate) => summary_formatInspectedCertificate(certificate, now));
    throw new errors/* ActionError */.lZ('CERTIFICATE_DUE', [title, ...lines].join('\n- '), {
        hint: 'Replace it before it ends: afterwards, clients that use it are refused.'
    });
}

// EXTERNAL MODULE: ./src/cli/log-error.ts
var log_error = __webpack_require__(8199);
// EXTERNAL MODULE: ./src/cli/terminal-runner.ts
var terminal_runner = __webpack_require__(755);
;// CONCATENATED MODULE: ./src/cli/inspect.ts






function inspect_inspect({ inputs, json }, workingDirectory, print) {
    const runner = new terminal_runner/* TerminalRunner */.R();
    try {
        const { inspected, inspection, now } = inspect({
            inputs,
            context: { workspace: workingDirectory },
            readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
            clock: clock/* systemClock */.ml,
            runner
        });
        if (json)
            print(JSON.stringify(inspected.map(formatJson), undefined, 2));
        else
            for (const one of inspected)
                print(summary_formatInspectedCertificate(one, now));
        if (inspection.failIfDue)
            requireNoneDue(inspected, now);
        return 0;
    }
    catch (error) {
        (0,log_error/* logError */.v)(runner, error);
        return 1;
    }
}
function formatJson(one) {
    const { serialNumber, subject, issuer, fingerprintSha256, due, daysLeft, state } = one;
    const times = { notBefore: one.notBefore, notAfter: one.notAfter, dueFrom: one.dueFrom };
    const iso = Object.entries(times).map(([name, time]) => [name, (0,clock/* formatTime */.fU)(time)]);
    return {
        ...{ serialNumber, subject, issuer, fingerprintSha256, ...Object.fromEntries(iso) },
        ...{ state, due, daysLeft }
    };
}


/***/ }),

/***/ 8199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CommandError),
/* harmony export */   v: () => (/* binding */ logError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4389);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1506);



class CommandError extends Error {
    status;
    constructor(status, program) {
        super(`${program}: ${status === 127 ? 'there is no such command' : 'it cannot be executed'}`);
        this.status = status;
    }
}
const ARGUMENTS = {
    'certificate-path': 'FILE',
    'serial-number': 'SERIAL'
};
function logError(runner, thrown) {
    if (thrown instanceof CommandError)
        return runner.error(thrown.message);
    const error = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asActionError */ .z6)(thrown);
    const text = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatError */ .Wk)(error, runner.troubleshootingPage);
    runner.error(error.code === 'INPUT_INVALID' ? withOptions(text) : text);
    if (error.code === 'UNEXPECTED')
        for (const frame of (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .stackFrames */ .N0)(thrown))
            runner.error(frame);
}
function withOptions(text) {
    return text.replaceAll(/^- ([^:]+):/gm, (_, names) => {
        const named = names.replaceAll(/[a-z-]+/g, (name) => name in _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_DEFAULTS */ .WJ ? (_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIABLES */ .ut[name] ?? `--${name}`) : (ARGUMENTS[name] ?? name));
        return `- ${named}:`;
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

/***/ 6103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
function formatTime(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function formatDuration(milliseconds) {
    const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };
    for (const [unit, size] of Object.entries(units)) {
        const count = Math.floor(milliseconds / size);
        if (count >= 2)
            return `${count} ${unit}s`;
    }
    return 'less than 2 seconds';
}
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            resolve();
        };
        const timer = setTimeout(end, milliseconds);
        if (signal?.aborted)
            end();
        signal?.addEventListener('abort', end, { once: true });
    }),
    random: () => Math.random()
};


/***/ })

};
