// Answers as somebody types: htmx asks and exchanges the answer; here is what it asks, which answer counts, and the
// address. Stores nothing. Without it, and where the server is slow or away, the form works as it is. Most readers never
// use the box, so htmx itself comes only when somebody goes to it.

const WHOLE_PAGE = /^\s*<!doctype/i;
const SHORTEST = 2; // characters worth asking for; none at all brings back the page as it was

const box = document.querySelector("[data-live-search]");
const answer = document.getElementById("search-answer");
let newest; // the request whose answer is waited for
let wasInside; // the focus was in the answer that is being exchanged
let isComposing = false; // a word is being composed, as on a keyboard for Japanese

function loadHtmx(known) {
  const script = document.createElement("script");
  script.src = box.dataset.liveSearch;
  script.addEventListener("load", () => setTimeout(catchUp, 0, known)); // it begins a tick later
  document.head.append(script);
}

// Asks for what was typed while htmx was on its way: it has not seen the keys. It will see the end of a word that is
// still being composed.
function catchUp(known) {
  if (box.value !== known && !isComposing) {
    box.dispatchEvent(new InputEvent("input", { bubbles: true })); // like a key: the next one puts it off
  }
}

if (document.activeElement === box) {
  loadHtmx(box.defaultValue);
} else {
  box.addEventListener("focus", () => loadHtmx(box.value), { once: true });
}

box.addEventListener("compositionstart", () => {
  isComposing = true;
});
box.addEventListener("compositionend", () => {
  isComposing = false;
});

// Fetches without ever failing, since htmx writes each failure to the console. "No content" leaves all as it is: so
// where the site is served as plain files, which answer with a whole page, the form still leads to the search page.
async function fetchCalmly(address, options) {
  try {
    const response = await fetch(address, options);
    const text = response.ok ? await response.text() : "";
    if (response.ok && !WHOLE_PAGE.test(text)) {
      return new Response(text, { headers: response.headers });
    }
  } catch {
    // Stopped for a newer question, or the server cannot be reached.
  }
  return new Response(null, { status: 204 });
}

function isWorthAsking({ sourceEvent }) {
  const length = box.value.trim().length;
  return !sourceEvent.isComposing && (length === 0 || length >= SHORTEST);
}

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  ctx.fetch = fetchCalmly;
  delete ctx.request.headers["HX-Current-URL"]; // the server needs no more than the question
  if (ctx.sourceElement === box && !isWorthAsking(ctx)) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (ctx.sourceElement === box) {
    newest = ctx;
  }
});

// htmx 4 may forget to stop the second last request, so an older answer can still come last.
document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  if (ctx !== newest || ctx.response.status !== 200) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:before:swap", () => {
  wasInside = answer.contains(document.activeElement);
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const address = new URL(ctx.request.action, location.href);
  if (!address.searchParams.get("q").trim()) {
    address.search = "";
  }
  history.replaceState(history.state, "", address);
  if (wasInside) {
    (answer.querySelector("#search-results a") ?? box).focus();
  }
});
