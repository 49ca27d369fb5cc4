"""Our Markdown: what Python-Markdown reads, less what an editor should not use, plus our syntax."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.sane_lists import SaneListExtension

from articles.extensions.bar_charts import BarChart
from articles.extensions.block_lines import BlockLinePreprocessor
from articles.extensions.blocks import Blocks
from articles.extensions.body import Body
from articles.extensions.callouts import Important, Note, Warn
from articles.extensions.cards import Call911, CallUs, CallUsToday, Do, Dont
from articles.extensions.charts import Charts
from articles.extensions.citations import Citation, CitationNumbers, UnmarkedCitation
from articles.extensions.entities import Entity
from articles.extensions.fences import FencePreprocessor, FenceProcessor
from articles.extensions.figures import Figures, Picture
from articles.extensions.footnotes import (
    FootnoteNumbers,
    Footnotes,
    FootnoteSection,
    FootnoteUse,
)
from articles.extensions.headings import Headings, HeadingSources
from articles.extensions.icon_arrays import IconArray
from articles.extensions.identifiers import Identifiers
from articles.extensions.key_points import KeyPointsIn, KeyPointsOut
from articles.extensions.landmarks import Landmarks
from articles.extensions.leftovers import LeftoverBlocks, LeftoverLinks
from articles.extensions.lines import PUNCTUATION, LinePreprocessor
from articles.extensions.links import (
    AutomaticLink,
    InlineLink,
    LinkTargets,
    ReferenceLink,
    ShortReferenceLink,
)
from articles.extensions.raw_html import RawHtml
from articles.extensions.sections import Sections
from articles.extensions.steps import Steps
from articles.extensions.tables import CaptionPreprocessor, Comparisons, Table
from articles.extensions.template_code import TemplateCode
from articles.extensions.terms import Terms
from articles.extensions.tidying import Tidying
from articles.extensions.worksheets import Weigh, Write

KINDS = (
    *(Note, Important, Warn),
    *(CallUs, CallUsToday, Call911),
    *(Do, Dont),
    Steps,
    *(BarChart, IconArray),
    *(Weigh, Write),
)

Row = tuple[Any, str, float, Any]  # registry, name, priority, processor


def parse(text: str, body: Body) -> Element:
    """Return the tree of a body, finished but for being written as HTML; fill `body`."""
    md = Markdown(extensions=[ContentExtension(body)])
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    squeezed = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))  # each empty line more costs time
    root = md.parser.parseDocument(squeezed.split("\n")).getroot()
    assert root is not None
    for treeprocessor in md.treeprocessors:
        treeprocessor.run(root)
    return root


class ContentExtension(Extension):
    """Everything in docs/content-format.md."""

    def __init__(self, body: Body) -> None:
        super().__init__()
        self.body = body

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register what is ours, and take out what is not wanted."""
        DefListExtension().extendMarkdown(md)
        SaneListExtension().extendMarkdown(md)  # a numbered list does not go on a plain one
        Blocks(self.body, KINDS).extendMarkdown(md)
        md.ESCAPED_CHARS = sorted(PUNCTUATION)
        for registry, name, priority, processor in ours(md, self.body):
            registry.register(processor, name, priority)
        for registry, names in left_out(md):
            for name in names:
                registry.deregister(name)


def ours(md: Markdown, body: Body) -> tuple[Row, ...]:
    """Return our processors; of each kind, those with the higher priority come first."""
    code: list[str] = []
    footnotes, identifiers = Footnotes(md, body), Identifiers()
    before, blocks = md.preprocessors, md.parser.blockprocessors
    words, tree = md.inlinePatterns, md.treeprocessors
    return (
        # Lines of text. Python-Markdown: normalize_whitespace 30.
        (before, "fences", 25, FencePreprocessor(md, body, code)),  # nothing reads inside code
        (before, "block_lines", 24.5, BlockLinePreprocessor(md, body)),
        (before, "lines", 24, LinePreprocessor(md, body)),  # while there are as many as in the file
        (before, "captions", 23, CaptionPreprocessor(md)),
        # Blocks. Python-Markdown: empty 100, indent 90, code 80, hashheader 70, hr 50, olist 40,
        # ulist 30, quote 20, reference 15, paragraph 10; defindent 85, deflist 25. pymdownx: blocks
        # 89.99.
        (blocks, "fences", 84, FenceProcessor(md, code)),  # in lists, but before indented code
        (blocks, "table", 75, Table(md, body)),
        (blocks, "footnote", 17, FootnoteBlockProcessor(footnotes)),  # before reference
        # Words. Python-Markdown: backtick 190, escape 180, em_strong 60.
        (words, "template_code", 178, TemplateCode(md, body)),  # in addresses too
        (words, "citation", 176, Citation(md, body)),
        (words, "unmarked_citation", 175.5, UnmarkedCitation(md, body)),
        (words, "footnote", 175, FootnoteUse(md, footnotes)),
        (words, "reference", 170, ReferenceLink(md, body)),
        (words, "link", 160, InlineLink(md, body)),
        (words, "image_link", 150, Picture(md, body)),
        (words, "short_reference", 130, ShortReferenceLink(md, body)),
        (words, "autolink", 120, AutomaticLink(md, body)),
        (words, "html", 90, RawHtml(md, body)),  # what is < and no link
        (words, "entity", 80, Entity(md)),
        # The tree, with words unread. Python-Markdown: inline 20 reads them.
        (tree, "footnote_section", 50, FootnoteSection(md, footnotes)),
        (tree, "leftover_blocks", 48, LeftoverBlocks(md, body)),
        (tree, "heading_sources", 46, HeadingSources(md, body)),
        (tree, "key_points_in", 44, KeyPointsIn(md, body)),  # they have no blocks
        # The tree, with words read. Python-Markdown: unescape 0.
        (tree, "leftover_links", 5, LeftoverLinks(md, body)),
        (tree, "tidying", -1, Tidying(md)),  # from here on, text is plain text
        (tree, "headings", -2, Headings(md, body, identifiers)),  # the first to choose ids
        (tree, "charts", -3, Charts(md, body, identifiers, KINDS)),  # before marks have numbers
        (tree, "comparisons", -3.5, Comparisons(md, body)),
        (tree, "citation_numbers", -4, CitationNumbers(md, body)),
        (tree, "link_targets", -5, LinkTargets(md, body)),
        (tree, "figures", -6, Figures(md, body, identifiers)),
        (tree, "landmarks", -7, Landmarks(md, body, identifiers)),
        (tree, "footnote_numbers", -8, FootnoteNumbers(md, footnotes, identifiers)),
        (tree, "key_points_out", -9, KeyPointsOut(md, body)),
        (tree, "terms", -9.5, Terms(md, body)),  # of the text alone
        (tree, "sections", -10, Sections(md, body)),
    )


def left_out(md: Markdown) -> tuple[tuple[Any, tuple[str, ...]], ...]:
    """Return what Python-Markdown would read, and we do not."""
    return (
        (md.preprocessors, ("html_block",)),
        (md.parser.blockprocessors, ("setextheader",)),  # a line below text is a line
        # Two spaces at the end of a line, which nobody sees, are nothing.
        (md.inlinePatterns, ("image_reference", "short_image_ref", "automail", "linebreak")),
        (md.treeprocessors, ("prettify",)),
    )
