"""How long reading, rendering and linting the content takes: `python -m benchmarks.content`.

Prints seconds of one processor: with nothing known, with results that another process kept, and
with every file known already.
"""

import tempfile
import time
from pathlib import Path

from articles.caching import ResultCache
from articles.files import ContentFiles, read_folder
from articles.loader import Loader

FOLDER = Path(__file__).resolve().parent.parent / "content"


def main() -> None:
    """Load the content three times and print what each time took."""
    content = read_folder(FOLDER)
    with tempfile.TemporaryDirectory() as folder:
        cache = ResultCache(Path(folder) / "cache")
        tell("first load", Loader(cache), content)
        other = Loader(cache)
        tell("load with kept results", other, content)
        tell("second load, nothing changed", other, content)


def tell(name: str, loader: Loader, content: ContentFiles) -> None:
    """Load the content and print what it took."""
    began = time.process_time()
    library, problems = loader.load(content)
    seconds = time.process_time() - began
    pages = len(library.documents)
    print(f"{name}: {seconds:.2f} s for {pages} pages, {len(problems)} problems")


if __name__ == "__main__":
    main()
