// Evidence where the eye is. Wide: the rail opens the witness of the sentence being read.
// Narrow: a key unfolds its witness after the sentence. Without this file every witness lies open.
(() => {
  const root = document.documentElement, wide = matchMedia('(min-width:64rem)')
  root.classList.add('js')
  const rail = document.querySelector('.stick')
  if (!rail) return
  const keys = [...document.querySelectorAll('.c .k')]
  const witness = key => document.getElementById(key.hash.slice(1))
  let open = null, held = false, shut = false, waiting = false

  const close = () => {
    if (!open) return
    document.querySelectorAll('.w.inl').forEach(box => box.remove())
    open.classList.remove('on')
    open.closest('.c').classList.remove('on')
    open.removeAttribute('aria-expanded')
    witness(open).classList.remove('on')
    open = null
  }
  const light = key => {
    close()
    open = key
    key.classList.add('on')
    key.closest('.c').classList.add('on')
    witness(key).classList.add('on')
  }
  const show = key => {
    if (key === open) return
    light(key)
    const row = witness(key).getBoundingClientRect(), box = rail.getBoundingClientRect()
    if (row.top < box.top || row.bottom > box.bottom) rail.scrollTop += row.top - box.top - box.height / 3
  }
  const unfold = key => {
    if (key === open) return close()
    light(key)
    const box = document.createElement('span'), button = document.createElement('button')
    box.className = 'w inl'
    box.setAttribute('role', 'note')
    box.setAttribute('aria-label', key.getAttribute('aria-label'))
    for (const part of witness(key).querySelector('.body').children) box.append(part.cloneNode(true))
    button.type = 'button'
    button.className = 'txtbtn'
    button.textContent = rail.dataset.close
    button.addEventListener('click', () => { close(); key.focus() })
    box.append(button)
    key.closest('.c').after(box)
    key.setAttribute('aria-expanded', 'true')
  }
  const follow = () => {
    waiting = false
    if (held || shut || !wide.matches) return
    const line = innerHeight * .4
    show(keys.filter(key => key.closest('.c').getBoundingClientRect().top < line).pop() || keys[0])
  }
  const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(follow) } }

  for (const key of keys) {
    const sentence = key.closest('.c')
    sentence.addEventListener('mouseenter', () => { if (wide.matches) { held = true; show(sentence.querySelector('.k')) } })
    sentence.addEventListener('mouseleave', () => { held = false })
    key.addEventListener('focus', () => { if (wide.matches) { held = true; shut = false; show(key) } })
    key.addEventListener('click', event => {
      event.preventDefault()
      held = true; shut = false
      if (wide.matches) show(key); else unfold(key)
    })
  }
  rail.addEventListener('click', event => {
    const row = event.target.closest('.hd')
    const key = row && keys.find(k => k.closest('.c').id === row.hash.slice(1) && witness(k) === row.parentNode)
    if (!key) return
    held = true; shut = false
    if (wide.matches) show(key)
  })
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !open) return
    const key = open, inside = document.activeElement.closest('.w.inl')
    shut = true
    close()
    if (inside) key.focus()
  })
  addEventListener('wheel', () => { held = shut = false }, { passive: true })
  addEventListener('touchmove', () => { held = shut = false }, { passive: true })
  addEventListener('scroll', soon, { passive: true })
  wide.addEventListener('change', () => { close(); soon() })
  const asked = keys.find(key => key.hash === location.hash || '#' + key.closest('.c').id === location.hash)
  if (asked && wide.matches) { held = true; show(asked) } else follow()
})()
