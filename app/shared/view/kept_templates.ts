import { Template, type Edge } from 'edge.js'

type Compiled = ReturnType<Template['compilePartial']>

/**
 * Edge keeps a compiled page, but compiles every included partial anew each time, and reads the
 * folder of components at each page. Where templates don't change, both are done once.
 */
export function keepTemplates({ loader }: Edge) {
  keepPartials()
  const look = loader.listComponents.bind(loader)
  let seen: ReturnType<typeof look> | null = null
  loader.listComponents = () => (seen ??= look())
}

function keepPartials() {
  const compile = Template.prototype.compilePartial
  const kept = new Map<string, Compiled>()
  Template.prototype.compilePartial = function compileOnce(this: Template, path, ...variables) {
    const key = [path, ...variables].join(' ')
    const compiled = kept.get(key) ?? compile.call(this, path, ...variables)
    kept.set(key, compiled)
    return compiled
  }
}
