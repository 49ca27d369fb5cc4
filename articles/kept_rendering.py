"""Rendering that keeps its results: a body is rendered once for all that it depends on."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256

from pydantic import TypeAdapter

from articles.caching import NO_CACHE, Kept, ResultCache
from articles.images import ImageFile
from articles.kept_yaml import YamlReader
from articles.problems import Problem
from articles.rendering import NO_IMAGES, NO_TERMS, NumberedText, Rendered, render

Result = tuple[Rendered, tuple[Problem, ...]]

RESULT: TypeAdapter[Result] = TypeAdapter(Result)


class Renderer:
    """Renders bodies among the same pictures and terms."""

    def __init__(
        self,
        images: Mapping[str, ImageFile] = NO_IMAGES,
        terms: Mapping[str, str] = NO_TERMS,
        cache: ResultCache = NO_CACHE,
    ) -> None:
        self.images = images
        self.terms = terms
        pictures = sorted(image.url for image in images.values())  # a new picture has a new address
        around = json.dumps([pictures, sorted(terms.items())])
        self.state = sha256(around.encode()).hexdigest()  # changes with what is around the bodies
        self.yaml = YamlReader(cache)  # of the part above the body
        self._kept = Kept(cache, "body", RESULT)

    @property
    def made(self) -> int:
        """How many bodies it had to render."""
        return self._kept.made

    def render(
        self, body: str, *, path: str, first_line: int, key_points: Sequence[NumberedText] = ()
    ) -> Result:
        """Render a body, or return what was kept of it; see `rendering.render`."""
        make = partial(
            render,
            body,
            path=path,
            first_line=first_line,
            key_points=key_points,
            images=self.images,
            terms=self.terms,
        )
        return self._kept.find(self._key(body, path, first_line, key_points), make)

    def _key(
        self, body: str, path: str, first_line: int, key_points: Sequence[NumberedText]
    ) -> str:
        points = [(point.text, point.line) for point in key_points]
        inputs = json.dumps([self.state, path, first_line, points, body])
        return sha256(inputs.encode(errors="surrogatepass")).hexdigest()
