// Arrow keys between the search box and its results: down into the list, up and down in it, Escape back to the box.
// Results stay plain links, so Tab and Enter work as everywhere.

const box = document.querySelector("[data-live-search]");

function findNext(key) {
  const links = [...document.querySelectorAll("#search-results a")];
  const place = links.indexOf(document.activeElement); // -1 in the box
  if (place === -1 && document.activeElement !== box) {
    return undefined;
  }
  if (key === "ArrowDown") {
    return links[place + 1];
  }
  if (place >= 0 && key === "ArrowUp") {
    return links[place - 1] ?? box;
  }
  return place >= 0 && key === "Escape" ? box : undefined;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const next = findNext(event.key);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
