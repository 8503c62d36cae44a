(()=>{const collate=new Intl.Collator(document.documentElement.lang,{numeric:true}).compare
const fold=text=>text.toLowerCase().normalize('NFD').replace(/\p{M}/gu,'')
const compare=(a,b)=>{if(a===b)return 0
if(!a||!b)return a?-1:1
const d=a-b
return isNaN(d)?collate(a,b):d}
const state=new URLSearchParams(location.search)
for(const form of document.querySelectorAll('.filters[data-list]')){const list=document.getElementById(form.dataset.list)
const body=list.tBodies?list.tBodies[0]:list
const rows=[...body.children]
const words=new Map(rows.map(row=>[row,fold(row.textContent+' '+(row.dataset.also||''))]))
const count=document.querySelector('[data-of="'+list.id+'"]')
const rest=list.dataset.rest&&Object.assign(document.createElement('button'),{type:'button',className:'text-button',textContent:list.dataset.rest})
const heads=list.tBodies?[...list.querySelectorAll('th[data-sort]')]:[]
let order=''
let most=+list.dataset.rows||rows.length
const keep=values=>{const kept=new URLSearchParams()
for(const[name,value]of values)if(value)kept.set(name,value)
const query=kept.toString()
try{history.replaceState(null,'',(query?'?'+query:location.pathname)+location.hash)}catch{}}
const apply=save=>{const values=[...new FormData(form)].filter(([name])=>name!=='sort')
const asked=fold(values.find(([name])=>name==='q')?.[1]||'').split(/\s+/).filter(Boolean)
const picked=values.filter(([name,value])=>value&&name!=='q')
const name=order.replace('-','')
const sign=order.startsWith('-')?-1:1
const key=row=>row.dataset[name]||''
const sorted=name?[...rows].sort((a,b)=>{const x=key(a)
const y=key(b)
return x&&y?sign*compare(x,y):compare(x,y)}):rows
let found=0
for(const row of sorted){const fits=picked.every(([name,value])=>(row.dataset[name]||'').split(' ').includes(value))&&asked.every(word=>words.get(row).includes(word))
found+=fits
row.hidden=!fits||found>most}
body.append(...sorted)
for(const head of heads){if(head.dataset.sort===name)
head.setAttribute('aria-sort',sign<0?'descending':'ascending')
else head.removeAttribute('aria-sort')}
const shown=Math.min(found,most)
if(rest)rest.hidden=shown===found
if(count)
count.textContent=count.dataset.words.replace('{n}',shown).replace('{all}',rows.length)
if(save)keep([...values,['sort',order]])}
const set=next=>{order=next
if(form.elements.sort)form.elements.sort.value=order}
for(const head of heads){const button=document.createElement('button')
button.type='button'
button.append(...head.childNodes)
head.append(button)
button.addEventListener('click',()=>{const name=head.dataset.sort
set(order===name?'-'+name:order==='-'+name?'':name)
apply(true)})}
for(const[name,value]of state){if(name==='sort')set(value)
else if(form.elements[name])form.elements[name].value=value}
form.addEventListener('input',()=>{if(form.elements.sort)order=form.elements.sort.value
apply(true)})
form.addEventListener('submit',event=>event.preventDefault())
form.addEventListener('reset',()=>setTimeout(()=>{set('')
apply(true)}))
if(rest){list.after(rest)
rest.addEventListener('click',()=>{const before=most
most=rows.length
apply(false);[...body.children].filter(row=>!row.hidden)
[before].querySelector('a').focus()})}
form.hidden=false
if(count)count.hidden=false
apply(false)}})()