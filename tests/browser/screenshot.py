"""Take docs/screenshot.png, the picture in the README: `make screenshot`."""

import sys
import tempfile
from pathlib import Path

from tests.browser.visits import chromium, find_chromium
from tests.serving import ROOT, serving

TARGET = ROOT / "docs/screenshot.png"


def main() -> None:
    """Start the site, and take the first page as a laptop shows it."""
    executable = find_chromium()
    if executable is None:
        sys.exit("Chromium is not installed. On Debian: apt install chromium")
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as site,
        chromium(executable) as browser,
    ):
        page = browser.new_page(
            color_scheme="light", viewport={"width": 1280, "height": 800}, device_scale_factor=1
        )
        page.goto(site.url)
        page.screenshot(path=TARGET)


if __name__ == "__main__":
    main()
