"""Blocks: `/// kind | Title`, lines, `///`. The base of callouts, care cards, advice and steps.

What a block is and where it ends, pymdown-extensions decides. Here its pattern for the first line
is widened, so that a block gets to see its line and whatever else stands there, and its options
(an indented part below the first line that may set any attribute) are switched off.
"""

import re
from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from articles.extensions.body import Body
from articles.extensions.lines import MARK, line_of, unmark

START = re.compile(rf"(?:^|\n)[ ]{{0,3}}(/{{3,}})[ ]*([\w-]+)({MARK}[^\n]*)(?:\n|$)")
END = re.compile(rf"(?:^|\n)[ ]{{0,3}}(/{{3,}})[ ]*{MARK}?[ ]*(?:\n|$)", re.MULTILINE)
NEVER = re.compile(r"(?!)")


class ContentBlock(Block):  # type: ignore[misc] # pymdownx has no types
    """A block of ours."""

    ARGUMENT = None  # pymdownx takes whatever stands behind the kind; it is checked here
    IS_TITLED: ClassVar[bool] = False  # may have a title of its own
    IS_FREE: ClassVar[bool] = False  # may stand inside a list item or another block

    def on_create(self, parent: Element) -> Element:
        """Add the block to its parent, and return its element."""
        self.body: Body = self.config["body"]
        self.line = line_of(self.argument, self.body.first_line)
        title = self.read_title(unmark(self.argument).strip())
        if not self.IS_FREE and parent is not self.md.parser.root:
            message = f"the box /// {self.NAME} stands inside a list, a quote or another box"
            fix = "move it out of there, to the left edge, with an empty line above and below it"
            self.body.error(self.line, "block-placement", message, fix)
        element = self.build(parent, title)
        self.own = len(self.on_add(element))
        return element

    def read_title(self, rest: str) -> str:
        """Return the title behind the bar, or report what should not be there."""
        title = rest.removeprefix("|").strip()
        if title and not self.IS_TITLED:
            message = f'the box /// {self.NAME} has its own title, so "{title}" cannot stand there'
            fix = f"write /// {self.NAME} alone on the line"
            self.body.error(self.line, "block-title-not-allowed", message, fix)
        elif title and not rest.startswith("|"):
            message = f'the bar | is missing between /// {self.NAME} and its title "{title}"'
            fix = f"write /// {self.NAME} | {title}"
            self.body.error(self.line, "block-title", message, fix)
        return title

    def check_heading_above(self, example: str) -> None:
        """Report that no heading of the second level is above, as the title's own level needs."""
        if not any(child.tag in ("h1", "h2") for child in self.md.parser.root):
            message = f"there is no heading with ## above the box /// {self.NAME}"
            fix = f"put a line such as {example} above it"
            self.body.error(self.line, "block-placement", message, fix)

    @abstractmethod
    def build(self, parent: Element, title: str) -> Element:
        """Add the element to its parent, and return it."""

    def on_end(self, block: Element) -> None:
        """Report that nothing is in it."""
        if len(self.on_add(block)) == self.own:
            message = f"the box /// {self.NAME} is empty"
            fix = f"write its text between /// {self.NAME} and ///, or delete both lines"
            self.body.error(self.line, "block-empty", message, fix)


class Blocks(BlocksExtension):  # type: ignore[misc] # pymdownx has no types
    """Tell Markdown which kinds of blocks there are."""

    def __init__(self, body: Body, kinds: Sequence[type[ContentBlock]]) -> None:
        super().__init__()
        self.body = body
        self.kinds = kinds

    def extendMarkdownBlocks(  # noqa: N802
        self,
        md: Markdown,  # noqa: ARG002
        block_mgr: BlocksProcessor,
    ) -> None:
        """Register the kinds, and the patterns for lines that carry marks."""
        block_mgr.start, block_mgr.end, block_mgr.yaml_line = START, END, NEVER
        for kind in self.kinds:
            block_mgr.register(kind, {"body": self.body})
