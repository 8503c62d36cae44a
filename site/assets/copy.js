(()=>{const copy=text=>navigator.clipboard?navigator.clipboard.writeText(text):new Promise((done,failed)=>{const field=document.createElement('textarea')
field.value=text
document.body.append(field)
field.select()
const ok=document.execCommand('copy')
field.remove()
if(ok)done()
else failed()})
for(const button of document.querySelectorAll('[data-copy]')){const source=document.getElementById(button.dataset.copy)
const label=button.firstChild
const link=source.querySelector('a:only-child')
if(link&&location.protocol!=='file:')link.textContent=link.href
button.hidden=false
button.addEventListener('click',()=>copy(link?link.href:source.textContent.trim()).then(()=>{const before=label.data
label.data=button.dataset.done
setTimeout(()=>{label.data=before},2000)},()=>{}))}})()