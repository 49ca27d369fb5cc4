"""The one script that stands in a page: it asks for the page's modules once the page is shown.

A browser that finds modules in the head fetches them beside the style, on a slow line at the cost
of what people came to read. No page needs them to be whole.
"""

# They are asked for after `load`, and after the first text was painted, which a browser reports
# once it is on the screen. The timer is for one that reports nothing, as for a tab in the
# background. The policy lets this text through by its digest, so it is the same in every page: the
# addresses are in an attribute. A module that is asked for twice runs once.
LATE_SCRIPT = (
    '{const paths=document.currentScript.dataset.modules.split(" "),'
    "ask=()=>paths.forEach((path)=>import(path));"
    'addEventListener("load",()=>{setTimeout(ask,3000);new PerformanceObserver((list)=>'
    'list.getEntriesByName("first-contentful-paint")[0]&&ask()'
    ').observe({type:"paint",buffered:true})})}'
)
