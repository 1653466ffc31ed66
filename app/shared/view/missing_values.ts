import { Template } from 'edge.js'

const escape = Template.prototype.escape

/** Edge prints "null" for a value that there isn't; a page shows nothing instead. */
export function printNothingForNull() {
  Template.prototype.escape = function (this: Template, value: unknown) {
    return value === null ? '' : escape.call(this, value)
  }
}
