export const id = 676;
export const ids = [676];
export const modules = {

/***/ 9676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCsr: () => (/* binding */ createCsr)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2787);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2166);



const SHA512_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.13';
function createCsr(subject, keyPair) {
    const info = certificationRequestInfo(subject, keyPair);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha512', (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(info), keyPair.privateKey);
    const request = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(info, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmIdentifier */ .Hh)(SHA512_WITH_RSA_ENCRYPTION), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .bitString */ .FY)(signature));
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePem */ .TS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(request), 'CERTIFICATE REQUEST');
}
function certificationRequestInfo(subject, { publicKey }) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .distinguishedName */ .CG)(subject), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fromDer */ .sn)(publicKey.export({ type: 'spki', format: 'der' })), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .tagged */ .VK)(0));
}


/***/ }),

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


/***/ })

};
