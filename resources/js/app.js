const live = document.getElementById('live')
const announce = (text, stays) => {
  if (!live) return
  live.textContent = ''
  setTimeout(() => (live.textContent = text), 50)
  if (!stays) setTimeout(() => (live.textContent = ''), 5000)
}

/* Ctrl+K or "/" moves to the search field, unless the reader has switched shortcuts off. */
const search = document.getElementById('search')
if (search && document.body.dataset.shortcuts !== 'off') {
  document.querySelector('[data-shortcut]')?.removeAttribute('hidden')
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]')
    const jump = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!jump && !slash) return
    event.preventDefault()
    search.focus()
    search.select()
  })
}

/* Tables with rows to pick: one box for all, and a count of the picked. */
const boxes = (table) => [...table.querySelectorAll('[data-pick]:not(:disabled)')]
const count = (table) => {
  const all = boxes(table)
  const picked = all.filter((box) => box.checked).length
  const master = table.querySelector('[data-select-all]')
  if (master) {
    master.checked = picked > 0 && picked === all.length
    master.indeterminate = picked > 0 && picked < all.length
  }
  const words = (table.closest('form') ?? document).querySelector('[data-picked]')
  if (!words) return
  words.hidden = picked === 0
  words.textContent = words.dataset.picked.replace('#', picked)
}
const prepare = (root) => {
  root.querySelectorAll('.check[hidden]').forEach((label) => (label.hidden = false))
  root.querySelectorAll('[data-copy]').forEach((button) => (button.hidden = false))
  root.querySelectorAll('[data-bulk]').forEach(count)
}
document.addEventListener('change', ({ target }) => {
  const table = target.closest('[data-bulk]')
  if (!table) return
  if (target.matches('[data-select-all]')) {
    for (const box of boxes(table)) box.checked = target.checked
  }
  count(table)
})

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]')
  if (!button) return
  const field = document.getElementById(button.dataset.copy)
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
  } catch {
    document.execCommand('copy')
  }
  announce(button.dataset.done)
})

/* A second press of the same button sends nothing; the server's token is what makes it certain. */
const sent = new WeakSet()
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.method !== 'post') return
  if (sent.has(form)) return event.preventDefault()
  sent.add(form)
  form.setAttribute('aria-busy', 'true')
  setTimeout(() => release(form), 8000)
})
const release = (form) => {
  sent.delete(form)
  form.removeAttribute('aria-busy')
}
addEventListener('pageshow', () => document.querySelectorAll('[aria-busy]').forEach(release))

/* htmx: say what failed; a silent refresh stays silent. */
const asked = (event) => event.detail?.ctx?.sourceElement ?? event.target
const polls = (element) => element?.getAttribute?.('hx-trigger')?.startsWith('every')
const failed = (kind) => (event) => polls(asked(event)) || announce(live?.dataset[kind], true)
document.addEventListener('htmx:response:error', failed('failed'))
document.addEventListener('htmx:error', failed('unreachable'))
document.addEventListener('htmx:finally:request', (event) => {
  const form = asked(event)?.closest?.('form')
  if (form) release(form)
})
document.addEventListener('htmx:after:swap', (event) => {
  prepare(document)
  if (asked(event)?.closest?.('form')?.method === 'post')
    document.querySelector('.error-summary')?.focus()
})

/* Hits under the search field: say how many, and let Escape put them away. */
const found = document.getElementById('found')
if (found) {
  search.addEventListener('htmx:after:swap', () => {
    announce(found.dataset.found.replace('#', found.querySelectorAll('li').length))
  })
  found.parentElement.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') found.replaceChildren()
  })
}

prepare(document)
