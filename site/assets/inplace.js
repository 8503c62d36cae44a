(()=>{const place=document.querySelector('[data-rows]')
const assets=document.currentScript.src.replace(/[^/]+$/,'')
if(!place||location.protocol==='file:')return
const way=place.querySelector('a').href
const add=(name,properties)=>document.head.append(Object.assign(document.createElement(name),properties))
const load=async()=>{const answer=await fetch(way).catch(()=>null)
if(!answer?.ok)return
const page=new DOMParser().parseFromString(await answer.text(),'text/html')
const list=page.querySelector('ol.claims')
Object.assign(list.dataset,place.dataset)
place.replaceChildren(page.querySelector('.filters'),page.querySelector('.count'),list)
add('link',{rel:'stylesheet',href:assets+'pages.css'})
add('script',{src:assets+'lists.js'})}
if(location.search)return load()
const near=new IntersectionObserver(seen=>{if(!seen.some(one=>one.isIntersecting))return
near.disconnect()
load()},{rootMargin:'800px'})
near.observe(place)})()