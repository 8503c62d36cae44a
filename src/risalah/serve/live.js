// The page that `risalah serve` shows: loads itself again when it has changed, where it was read, and shows
// what stands in the way of that. Part of no site that is built.
(() => {
  const { stamp } = document.currentScript.dataset
  const style = new URL('live.css', document.currentScript.src).href
  const events = new URL('events', document.currentScript.src)
  events.search = new URLSearchParams({ page: location.pathname, stamp })
  const KEPT = 'risalah-scroll'
  let source, shown

  const keep = () =>
    sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, left: scrollX, top: scrollY }))
  const restore = ({ path, left, top }) => {
    if (path !== location.pathname) return
    const scroll = () => scrollTo({ left, top, behavior: 'instant' })
    scroll()
    if (document.readyState !== 'complete') addEventListener('load', scroll, { once: true })
  }
  const kept = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  if (kept) restore(JSON.parse(kept))

  const element = (name, text, properties = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, properties)
  const close = () => {
    shown?.remove()
    shown = null
  }
  const entry = problem => {
    const item = element('li', '')
    item.append(element('p', problem.place, { className: 'place' }), element('p', problem.message, { className: 'message' }))
    if (problem.excerpt) item.append(element('pre', problem.excerpt, { tabIndex: 0 }))
    if (problem.help) item.append(element('p', `help: ${problem.help}`))
    return item
  }
  const show = problems => {
    close()
    if (!problems.length) return
    const panel = element('section', '', { role: 'alert', lang: 'en', tabIndex: 0 })
    const title = element('h2', problems.length === 1 ? '1 problem' : `${problems.length} problems`)
    const list = element('ol', '')
    list.append(...problems.map(entry))
    panel.setAttribute('aria-label', 'Problems')
    panel.append(title, list, element('button', 'Close', { type: 'button', onclick: close }))
    shown = element('risalah-problems', '')
    shown.attachShadow({ mode: 'open' }).append(element('link', '', { rel: 'stylesheet', href: style }), panel)
    document.body.append(shown)
  }
  addEventListener('keydown', event => event.key === 'Escape' && close())

  // a browser keeps few connections to a host: pages that nobody sees hold none
  const rest = () => source?.close()
  const listen = () => {
    rest()
    if (document.hidden) return
    source = new EventSource(events)
    source.addEventListener('problems', event => show(JSON.parse(event.data)))
    source.addEventListener('reload', () => {
      rest()
      keep()
      location.reload()
    })
  }
  addEventListener('visibilitychange', listen)
  addEventListener('pagehide', rest)
  addEventListener('pageshow', event => event.persisted && listen())
  listen()
})()
