"""The graph of each kind of page, as the text of its script element."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.safestring import SafeString

from articles.documents import Article, Page, Question
from articles.entries import Topic
from articles.handouts import Handout
from articles.library import Library
from articles.reading import Crumb
from articles.structured_data.documents import document_nodes, handout_nodes
from articles.structured_data.nodes import Node, absolute, node, one_or_all, ref, refs, write
from articles.structured_data.pages import breadcrumbs, home_text, web_page
from articles.structured_data.publisher import (
    clinic_brief,
    clinic_whole,
    searchable_website,
    website,
)
from articles.structured_data.subjects import subject_nodes
from articles.subjects import about

Crumbs = Sequence[Crumb]
# Pages of content/pages/ that are of a kind of their own; all others are of no special one.
PAGE_TYPES: Mapping[str, str] = {"about": "AboutPage", "get-help-now": "MedicalWebPage"}


def article_graph(library: Library, article: Article, crumbs: Crumbs) -> SafeString:
    """Return the graph of an article."""
    return _with_site(library, *document_nodes("MedicalWebPage", library, article, crumbs))


def question_graph(library: Library, question: Question, crumbs: Crumbs) -> SafeString:
    """Return the graph of a question on its own page."""
    asked = question_node(question)
    nodes = document_nodes("MedicalWebPage", library, question, crumbs, mainEntity=asked)
    return _with_site(library, *nodes)


def page_graph(library: Library, page: Page, crumbs: Crumbs) -> SafeString:
    """Return the graph of a page such as About."""
    kind = PAGE_TYPES.get(page.slug, "WebPage")
    return _with_site(library, *document_nodes(kind, library, page, crumbs))


def handout_graph(library: Library, handout: Handout, crumbs: Crumbs) -> SafeString:
    """Return the graph of a handout."""
    return _with_site(library, *handout_nodes(library, handout, crumbs))


def questions_graph(library: Library, title: str, crumbs: Crumbs) -> SafeString:
    """Return the graph of the page of all questions, with their short answers.

    It alone is an FAQPage: search engines want one on a site for the same answers
    (https://developers.google.com/search/docs/appearance/structured-data/faqpage).
    """
    asked = [question_node(question) for question in library.questions.values()]
    page = web_page("FAQPage", "/faq/", title, crumbs=crumbs, mainEntity=asked)
    return _with_site(library, page, *breadcrumbs("/faq/", "Questions", crumbs))


def question_node(question: Question) -> Node:
    """Return a question with its short answer: the same on every page that shows both."""
    answer = node("Answer", text=question.lead)
    name = absolute(f"{question.url}#question")
    return node("Question", name, name=question.title, acceptedAnswer=answer)


def glossary_graph(library: Library, title: str, crumbs: Crumbs) -> SafeString:
    """Return the graph of the glossary, with every word and its meaning."""
    terms = [
        node("DefinedTerm", absolute(term.url), name=term.title, description=term.text)
        for term in library.glossary.terms
    ]
    words = absolute("/glossary/#words")
    all_words = node("DefinedTermSet", words, name=title, hasDefinedTerm=terms)
    page = web_page("WebPage", "/glossary/", title, crumbs=crumbs, mainEntity=all_words)
    return _with_site(library, page, *breadcrumbs("/glossary/", title, crumbs))


def topic_graph(library: Library, topic: Topic, crumbs: Crumbs) -> SafeString:
    """Return the graph of a topic: its articles, by their addresses."""
    path = f"/topics/{topic.slug}/"
    found = about(library.subjects, topic.title, f"{topic.title} {topic.lead}")
    subjects = subject_nodes(found)
    page = web_page(
        "CollectionPage",
        path,
        topic.title,
        description=topic.lead,
        crumbs=crumbs,
        about=one_or_all([ref(one) for one in subjects]),
        hasPart=refs(article.url for article in library.articles_in(topic)),
    )
    return _with_site(library, page, *breadcrumbs(path, topic.title, crumbs), *subjects)


def list_graph(
    library: Library,
    path: str,
    title: str,
    parts: Iterable[str],
    *,
    crumbs: Crumbs = (),
    here: str = "",
) -> SafeString:
    """Return the graph of a page that lists others, whose paths are `parts`.

    `here` is its own name in the breadcrumbs, where that is not the title.
    """
    page = web_page("CollectionPage", path, title, crumbs=crumbs, hasPart=refs(parts))
    return _with_site(library, page, *breadcrumbs(path, here or title, crumbs))


def home_graph(library: Library) -> SafeString:
    """Return the graph of the first page."""
    home = library.home
    subjects = subject_nodes(about(library.subjects, home.title, home_text(home)))
    page = web_page(
        "WebPage",
        "/",
        home.title,
        description=home.lead,
        about=one_or_all([ref(one) for one in subjects]),
    )
    return _finish(library, searchable_website(library), page, *subjects)


def contact_graph(library: Library, title: str) -> SafeString:
    """Return the graph of the contact page: all of the clinic that is told anywhere."""
    clinic = clinic_whole(library)
    entity = ref(clinic) if clinic else None
    page = web_page("ContactPage", "/contact/", title, mainEntity=entity)
    return write([page, website(library), *([clinic] if clinic else [])])


def search_graph(library: Library, title: str) -> SafeString:
    """Return the graph of the search page; nothing of what somebody typed is in it."""
    return _with_site(library, web_page("SearchResultsPage", "/search/", title))


def _with_site(library: Library, *nodes: Node) -> SafeString:
    return _finish(library, website(library), *nodes)


def _finish(library: Library, site: Node, *nodes: Node) -> SafeString:
    clinic = clinic_brief(library)
    return write([*nodes, site, *([clinic] if clinic else [])])
