// Shows the print button, which does nothing without script.

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
