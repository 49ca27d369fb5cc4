// What script adds to a page of text. Three small things in one file, so that they are one request. Stores nothing.

// The section that is being read is marked in the contents list, with aria-current="true".

const READING_LINE = 0.3; // share of the window's height, from the top, where the eye is taken to be

const links = [...document.querySelectorAll("[data-contents] a[href^='#']")];
const sections = links
  .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
  .filter(({ heading }) => heading);

function markCurrent() {
  const line = window.innerHeight * READING_LINE;
  const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
  for (const section of sections) {
    if (section === current) {
      section.link.setAttribute("aria-current", "true");
    } else {
      section.link.removeAttribute("aria-current");
    }
  }
}

// Counts everything above the reading line as inside, however far up: so each heading that crosses the line reports,
// after a jump as well.
const observer = new IntersectionObserver(markCurrent, {
  rootMargin: `1000000px 0px -${100 - READING_LINE * 100}% 0px`,
});
sections.forEach(({ heading }) => observer.observe(heading));

// The print button is shown, which does nothing without script.

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.hidden = false;
}

// A field to write in grows with what is written, so that all of it is seen and printed.

const MOST_ROWS = 60;

for (const field of document.querySelectorAll(".write__text")) {
  field.addEventListener("input", () => {
    while (field.scrollHeight > field.clientHeight && field.rows < MOST_ROWS) {
      field.rows += 1;
    }
  });
}
