"""Fenced code: ``` above and below, also in a list. Takes time in proportion to the text."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX, AtomicString, code_escape

from articles.code_lines import FENCE, find_code_end
from articles.extensions.body import Body

PLACEHOLDER = re.compile(rf"^[ ]*{STX}fence:(\d+){ETX}[ ]*$", re.MULTILINE)


class FencePreprocessor(Preprocessor):
    """Put a placeholder where code is, before anything else reads the text."""

    def __init__(self, md: Markdown, body: Body, code: list[str]) -> None:
        super().__init__(md)
        self.body = body
        self.code = code

    def run(self, lines: list[str]) -> list[str]:
        """Return as many lines as there were."""
        kept: list[str] = []
        while len(kept) < len(lines):
            start = len(kept)
            opening = FENCE.match(lines[start])
            if opening is None:
                kept.append(lines[start])
                continue
            end, after = self._find_end(lines, start, opening["fence"])
            indent = len(opening["indent"])
            self.code.append("\n".join(_dedent(line, indent) for line in lines[start + 1 : end]))
            kept.append(f"{opening['indent']}{STX}fence:{len(self.code) - 1}{ETX}")
            kept.extend([""] * (after - start - 1))
        return kept

    def _find_end(self, lines: list[str], start: int, fence: str) -> tuple[int, int]:
        """Return the index behind the last line of code, and behind all that belongs to it."""
        end, has_end = find_code_end(lines, start, fence)
        if not has_end:
            message = f'the code that begins with "{fence}" has no end'
            fix = (
                f"type {fence} on a line of its own below the code;"
                f" if this is no code, take the {fence} away"
            )
            self.body.error(self.body.first_line + start, "code-unclosed", message, fix)
        return end, end + has_end


def _dedent(line: str, indent: int) -> str:
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


class FenceProcessor(BlockProcessor):
    """Put the code where its placeholder is."""

    def __init__(self, md: Markdown, code: list[str]) -> None:
        super().__init__(md.parser)
        self.code = code

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Say whether the block has a placeholder."""
        return PLACEHOLDER.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Add the code, and what stands above and below it."""
        block = blocks.pop(0)
        found = PLACEHOLDER.search(block)
        assert found is not None
        if before := block[: found.start()].strip("\n"):
            self.parser.parseBlocks(parent, [before])
        code = SubElement(SubElement(parent, "pre"), "code")
        code.text = AtomicString(code_escape(self.code[int(found[1])] + "\n"))
        if after := block[found.end() :].lstrip("\n"):
            blocks.insert(0, after)
