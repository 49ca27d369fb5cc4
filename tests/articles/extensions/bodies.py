"""Short ways to render a body, and to say what was found in it."""

from articles.images import ImageFile
from articles.rendering import Rendered, render

PATH = "content/articles/risks/side-effects.md"
SVG = "image/svg+xml"
IMAGES = {
    "session.svg": ImageFile("session.svg", "/images/session.0a1b2c.svg", 640, 320, b"", SVG),
    "wave.svg": ImageFile("wave.svg", "/images/wave.3d4e5f.svg", 48, 24, b"", SVG),
}


def html(body: str) -> str:
    """Return the HTML of a body in which nothing is wrong."""
    rendered, problems = render(body, path=PATH, images=IMAGES)
    assert problems == ()
    return rendered.html


def html_anyway(body: str) -> str:
    """Return the HTML of a body, whatever is wrong in it."""
    return render(body, path=PATH, images=IMAGES)[0].html


def rendered(body: str) -> Rendered:
    """Return all that becomes of a body in which nothing is wrong."""
    found, problems = render(body, path=PATH, images=IMAGES)
    assert problems == ()
    return found


def problems(body: str) -> list[str]:
    """Return what is wrong, each as `line rule: message -> fix`, warnings with a ? in front."""
    return [
        f"{'' if problem.is_error else '?'}{problem.line} {problem.rule}:"
        f" {problem.message} -> {problem.fix}"
        for problem in render(body, path=PATH, images=IMAGES)[1]
    ]
