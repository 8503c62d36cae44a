(()=>{const root=document.documentElement
const wide=matchMedia('(min-width:64rem)')
root.classList.add('scripted')
const rail=document.querySelector('.sticky')
if(!rail)return
const said=rail.dataset
const keys=[...document.querySelectorAll('.cited .mark')]
const sentence=key=>key.closest('.cited')
const witness=key=>document.getElementById(key.hash.slice(1))
const add=(name,properties)=>Object.assign(document.createElement(name),properties)
let open=null
let held=false
let shut=false
let waiting=false
const fill=row=>{if(row.querySelector('.open'))return
const at=row.querySelector('p')
const bar=row.dataset.bar||1
const head=row.firstChild
const quoted=row.querySelector('q').textContent.split(' ')
const words=quoted.filter(word=>word!=='…')
const ends=words.length<7||words.length<quoted.length?[words.slice(0,6)]:[words.slice(0,3),words.slice(-3)]
const lines=at.querySelector('span')
const href=said.texts.split(' ')[bar-1]+'#'+
head.href.match(/([^/]+)\.html$/)[1]+':~:text='+
ends.map(some=>encodeURIComponent(some.join(' ')).replace(/-/g,'%2D'))
lines.replaceWith(add('a',{href,textContent:lines.textContent}))
at.insertAdjacentHTML('afterbegin',`<svg class="position" viewBox="0 0 600 10" preserveAspectRatio="none" aria-hidden="true"><use href="#bar${bar}"/><path class="here" d="M${row.dataset.at} 0v10"/></svg>`)
at.append(' ',add('a',{className:'open',href:head.href,textContent:said.open}))}
const close=()=>{if(!open)return
document.querySelector('.inset')?.remove()
for(const part of[open,sentence(open),witness(open)])part.classList.remove('active')
open.removeAttribute('aria-expanded')
open=null}
const light=key=>{close()
open=key
fill(witness(key))
for(const part of[key,sentence(key),witness(key)])part.classList.add('active')}
const show=key=>{if(key===open)return
light(key)
const row=witness(key).getBoundingClientRect()
const box=rail.getBoundingClientRect()
if(row.top<box.top||row.bottom>box.bottom)
rail.scrollTop+=row.top-box.top-box.height/3}
const unfold=key=>{if(key===open)return close()
light(key)
const box=add('span',{className:'inset'})
const button=add('button',{type:'button',className:'text-button',textContent:said.close})
box.setAttribute('role','note')
box.setAttribute('aria-label',key.getAttribute('aria-label'))
box.append(...[...witness(key).children].slice(1).map(part=>part.cloneNode(true)),button)
button.addEventListener('click',()=>{close()
key.focus()})
sentence(key).after(box)
key.setAttribute('aria-expanded','true')}
const ask=key=>{held=true
shut=false
if(wide.matches)show(key)
else unfold(key)}
const follow=()=>{waiting=false
if(held||shut||!wide.matches)return
const line=innerHeight*0.4
show(keys.filter(key=>sentence(key).getBoundingClientRect().top<line).pop()||keys[0])}
const soon=()=>{if(!waiting){waiting=true
requestAnimationFrame(follow)}}
for(const key of keys){key.setAttribute('aria-label',said.name+' '+key.textContent)
sentence(key).addEventListener('mouseenter',()=>{if(wide.matches)ask(sentence(key).querySelector('.mark'))})
sentence(key).addEventListener('mouseleave',()=>{held=false})
key.addEventListener('focus',()=>{if(wide.matches)ask(key)})
key.addEventListener('click',event=>{event.preventDefault()
ask(key)})}
rail.addEventListener('click',event=>{const row=event.target.closest('li>a')?.parentNode
const key=row&&keys.find(one=>witness(one)===row)
if(!key||!wide.matches||row.classList.contains('active'))return
event.preventDefault()
ask(key)})
addEventListener('keydown',event=>{if(event.key!=='Escape'||!open)return
const key=open
const inside=document.activeElement.closest('.inset')
shut=true
close()
if(inside)key.focus()})
for(const moved of['wheel','touchmove'])
addEventListener(moved,()=>{held=shut=false},{passive:true})
addEventListener('scroll',soon,{passive:true})
wide.addEventListener('change',()=>{close()
soon()})
const asked=keys.find(key=>key.hash===location.hash)
if(asked&&wide.matches)ask(asked)
else if(keys.length)follow()})()