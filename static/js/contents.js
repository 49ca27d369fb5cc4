// Marks the section that is being read in the contents list, with aria-current="true". Stores nothing.

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
