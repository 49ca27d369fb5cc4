// Loads the page again when a content file was saved. Asks once a second while the page can be seen; stores nothing.

const PAUSE = 1000; // milliseconds

const panel = document.querySelector("[data-edit-version]");

async function isOutOfDate() {
  try {
    const answer = await fetch(panel.dataset.editState, { cache: "no-store" });
    const { version } = await answer.json();
    return version !== panel.dataset.editVersion;
  } catch {
    return false; // the site is stopped, or being started: ask later
  }
}

async function watch() {
  if (!document.hidden && (await isOutOfDate())) {
    location.reload();
    return;
  }
  setTimeout(watch, PAUSE);
}

if (panel) {
  watch();
}
