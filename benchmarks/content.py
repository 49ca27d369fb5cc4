"""How long reading, rendering and linting the content takes: `python -m benchmarks.content`.

Prints seconds of one processor, once with nothing known and once with every file known already.
"""

import time
from pathlib import Path

from articles.files import read_folder
from articles.loader import Loader

FOLDER = Path(__file__).resolve().parent.parent / "content"


def main() -> None:
    """Load the content twice and print what each time took."""
    content = read_folder(FOLDER)
    loader = Loader()
    for name in ("first load", "second load, nothing changed"):
        began = time.process_time()
        library, problems = loader.load(content)
        seconds = time.process_time() - began
        pages = len(library.documents)
        print(f"{name}: {seconds:.2f} s for {pages} pages, {len(problems)} problems")


if __name__ == "__main__":
    main()
