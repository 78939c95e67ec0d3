export const id = 677;
export const ids = [677];
export const modules = {

/***/ 2787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ distinguishedName),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   Hh: () => (/* binding */ algorithmIdentifier),
/* harmony export */   J8: () => (/* binding */ octetString),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   MY: () => (/* binding */ primitive),
/* harmony export */   RU: () => (/* binding */ taggedAs),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   dJ: () => (/* binding */ toDer),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   sn: () => (/* binding */ fromDer)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);


const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default());
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
function set(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SET, true, values);
}
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type[type], false, bytes);
}
function tagged(tag, ...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, true, values);
}
function taggedAs(tag, { value }) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, false, value);
}
function oid(dotted) {
    return primitive('OID', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().oidToDer(dotted).getBytes());
}
function integer(value) {
    return primitive('INTEGER', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().integerToDer(value).getBytes());
}
function octetString(bytes) {
    return primitive('OCTETSTRING', bytes.toString('latin1'));
}
function bitString(bytes) {
    return primitive('BITSTRING', `\0${bytes.toString('latin1')}`);
}
function algorithmIdentifier(dotted) {
    return sequence(oid(dotted), primitive('NULL', ''));
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().toDer(value).getBytes(), 'latin1');
}
function fromDer(der) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().fromDer(der.toString('latin1'));
}
function distinguishedName(subject) {
    const parts = _subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT_PARTS */ .Wj.flatMap((part) => {
        const value = subject[part.field];
        if (value === undefined)
            return [];
        const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8';
        const attribute = sequence(oid(part.oid), primitive(type, Buffer.from(value, 'utf8').toString('latin1')));
        return [set(attribute)];
    });
    return sequence(...parts);
}


/***/ }),

/***/ 4677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeUntrustedCertificates: () => (/* binding */ makeUntrustedCertificates)
});

// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __webpack_require__(7524);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/pki/der.ts
var der = __webpack_require__(2787);
// EXTERNAL MODULE: ./src/pki/pem.ts
var pem = __webpack_require__(2166);
;// CONCATENATED MODULE: ./src/pki/self-signed.ts



const SHA256_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.11';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const HOUR_MS = 3_600_000;
function createSelfSignedCertificate(subject, keyPair, now) {
    const tbs = tbsCertificate(subject, keyPair, now);
    const signature = (0,external_node_crypto_.sign)('sha256', (0,der/* toDer */.dJ)(tbs), keyPair.privateKey);
    const certificate = (0,der/* sequence */.K2)(tbs, algorithm(), (0,der/* bitString */.FY)(signature));
    return (0,pem/* encodePem */.TS)((0,der/* toDer */.dJ)(certificate), 'CERTIFICATE');
}
function tbsCertificate(subject, { publicKey }, now) {
    const name = (0,der/* distinguishedName */.CG)(subject);
    return (0,der/* sequence */.K2)((0,der/* tagged */.VK)(0, (0,der/* integer */.nd)(2)), (0,der/* primitive */.MY)('INTEGER', `\x01${(0,external_node_crypto_.randomBytes)(15).toString('latin1')}`), algorithm(), name, (0,der/* sequence */.K2)(encodeTime(now.getTime() - HOUR_MS), encodeTime(now.getTime() + 24 * HOUR_MS)), name, (0,der/* fromDer */.sn)(publicKey.export({ type: 'spki', format: 'der' })), (0,der/* tagged */.VK)(3, (0,der/* sequence */.K2)(extendedKeyUsage())));
}
function extendedKeyUsage() {
    return (0,der/* sequence */.K2)((0,der/* oid */.jq)(EXTENDED_KEY_USAGE), (0,der/* octetString */.J8)((0,der/* toDer */.dJ)((0,der/* sequence */.K2)((0,der/* oid */.jq)(CLIENT_AUTH)))));
}
function algorithm() {
    return (0,der/* algorithmIdentifier */.Hh)(SHA256_WITH_RSA_ENCRYPTION);
}
function encodeTime(milliseconds) {
    const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14);
    return digits < '2050'
        ? (0,der/* primitive */.MY)('UTCTIME', `${digits.slice(2)}Z`)
        : (0,der/* primitive */.MY)('GENERALIZEDTIME', `${digits}Z`);
}

;// CONCATENATED MODULE: ./src/verify/untrusted-certificate.ts


function makeUntrustedCertificates(subject, keyPair, now) {
    const selfSigned = (pair) => ({
        certificatePem: createSelfSignedCertificate(subject, pair, now),
        privateKeyPem: pair.privateKeyPem
    });
    return {
        withSameKey: selfSigned(keyPair),
        withNewKey: async () => selfSigned(await (0,key_pair/* generateKeyPair */.TZ)(2048))
    };
}


/***/ })

};
