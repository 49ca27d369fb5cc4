"""A tree is written as HTML that reads back as the same tree."""

from xml.etree.ElementTree import Element, SubElement

from articles.extensions.html import to_html


def test_texts_and_attributes_are_escaped() -> None:
    element = Element("p", {"title": "\"<'&amp;"})
    element.text = "<b> &lt; \"'"
    SubElement(element, "hr").tail = "</p>"

    assert to_html(element) == (
        '<p title="&quot;&lt;&#x27;&amp;amp;">&lt;b&gt; &amp;lt; "\'<hr>&lt;/p&gt;</p>'
    )


def test_the_text_behind_an_element_is_not_part_of_it() -> None:
    element = Element("p")
    element.tail = "behind"

    assert to_html(element) == "<p></p>"


def test_a_tree_may_be_deeper_than_the_stack() -> None:
    root = element = Element("em")
    for _ in range(10_000):
        element = SubElement(element, "em")

    assert to_html(root) == "<em>" * 10_001 + "</em>" * 10_001
