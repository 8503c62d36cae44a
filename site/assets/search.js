(()=>{const box=document.getElementById('search')
const form=box.querySelector('form')
const status=document.getElementById('status')
const hits=document.getElementById('hits')
const instead=document.getElementById('instead')
const words=box.dataset
const page=10
const menus=[...form.querySelectorAll('select')]
let engine=null
let asked=0
const load=()=>(engine||=(async()=>{const found=await import(new URL(words.index,location.href).href)
await found.init()
const all=await found.filters()
for(const menu of menus){const known=Object.entries(all[menu.name]||{}).sort(([a],[b])=>a.localeCompare(b,document.documentElement.lang,{numeric:true}))
for(const[name,count]of known)menu.append(new Option(name+' ('+count+')',name))
menu.parentNode.hidden=!known.length}
return found})())
const marked=html=>{const line=document.createElement('p')
for(const node of new DOMParser().parseFromString(html,'text/html').body.childNodes){if(node.nodeName==='MARK')
line.append(Object.assign(document.createElement('mark'),{textContent:node.textContent}))
else line.append(node.textContent)}
return line}
const hit=data=>{const item=document.createElement('li')
const head=document.createElement('h3')
const link=document.createElement('a')
link.href=data.url
link.textContent=data.meta.title
head.append(link)
item.append(head)
if(data.meta.quote){for(const[name,look]of[['quote','words'],['translation','note']]){const text=data.meta[name]
if(text&&text!==data.meta.title)
item.append(Object.assign(document.createElement('p'),{className:look,lang:data.meta[name+'Lang'],textContent:text}))}
link.lang=data.meta.titleLang}else item.append(marked(data.excerpt))
const facts=Object.entries(data.filters).filter(([name])=>menus.some(menu=>menu.name===name))
if(facts.length)
item.append(Object.assign(document.createElement('p'),{className:'note',textContent:facts.map(([,all])=>all.slice(0,4).join(', ')).join(' · ')}))
return item}
const search=async save=>{const turn=++asked
const query=form.elements.q.value.trim()
const filters=Object.fromEntries(menus.filter(menu=>menu.value).map(menu=>[menu.name,menu.value]))
if(save){const kept=new URLSearchParams(query?{q:query,...filters}:filters).toString()
try{history.replaceState(null,'',kept?'?'+kept:location.pathname)}catch{}}
if(!query&&!Object.keys(filters).length){hits.replaceChildren()
status.textContent=''
return}
status.textContent=words.wait
const found=await(await load()).search(query||null,{filters})
if(turn!==asked)return
hits.replaceChildren()
let shown=0
const more=Object.assign(document.createElement('button'),{type:'button',className:'text-button',textContent:words.more})
const show=async()=>{const next=await Promise.all(found.results.slice(shown,shown+page).map(result=>result.data()))
if(turn!==asked)return
hits.append(...next.map(hit))
shown+=next.length
if(shown<found.results.length)hits.after(more)
else more.remove()}
box.querySelectorAll(':scope>.text-button').forEach(button=>button.remove())
more.addEventListener('click',show)
await show()
if(turn!==asked)return
status.textContent=found.results.length?words.found.replace('{n}',found.results.length):words.none
instead.hidden=found.results.length>0}
const give=()=>{status.textContent=words.failed
instead.querySelector('p').hidden=true
instead.hidden=false
form.hidden=true}
const run=save=>search(save).catch(give)
if(location.protocol==='file:'){give()
return}
form.hidden=false
instead.hidden=true
form.addEventListener('submit',event=>{event.preventDefault()
run(true)})
form.addEventListener('change',()=>run(true))
let soon
form.elements.q.addEventListener('input',()=>{clearTimeout(soon)
soon=setTimeout(run,300,true)})
form.elements.q.addEventListener('focus',()=>load().catch(()=>{}),{once:true})
const state=new URLSearchParams(location.search)
if([...state].length){form.elements.q.value=state.get('q')||''
load().then(()=>{for(const menu of menus)menu.value=state.get(menu.name)||''
return run(false)}).catch(()=>run(false))}})()