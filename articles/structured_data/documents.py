"""Articles, questions, pages and handouts: dates, who wrote and reviewed them, sources."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.html import strip_tags

from articles.clinic import Clinician
from articles.documents import Document, Publication, Question
from articles.handouts import Handout
from articles.library import Library
from articles.reading import Crumb
from articles.structured_data.citations import citations
from articles.structured_data.nodes import Node, node, one_or_all, ref, refs
from articles.structured_data.pages import breadcrumbs, web_page
from articles.structured_data.publisher import author, clinic_brief, clinician, linked_clinician
from articles.structured_data.subjects import subject_nodes
from articles.subjects import about, one_line, shown_text

CLINICAL = "MedicalWebPage"


def document_nodes(
    kind: str, library: Library, document: Document, crumbs: Sequence[Crumb], **properties: object
) -> list[Node]:
    """Return a document as a page of a type, with all that it leads to."""
    text = shown_text(document.title, document.lead, document.rendered)
    subjects = subject_nodes(about(library.subjects, document.title, text))
    reviewers = _reviewers([document], linked_clinician)
    page = web_page(
        kind,
        document.url,
        document.title,
        description=None if isinstance(document, Question) else document.lead,  # its answer
        crumbs=crumbs,
        **_written(library, document, reviewers),
        dateModified=document.last_changed.isoformat() if document.last_changed else None,
        lastReviewed=document.review.on.isoformat() if document.review and reviewers else None,
        reviewedBy=one_or_all([ref(one) for one in reviewers]),
        **_common(kind, library, subjects),
        citation=citations(document.sources),
        **properties,
    )
    way = breadcrumbs(document.url, document.title, crumbs)
    return [page, *way, *subjects, *reviewers]


def handout_nodes(library: Library, handout: Handout, crumbs: Sequence[Crumb]) -> list[Node]:
    """Return a handout as a page, with all that it leads to."""
    parts = (strip_tags(part.html) for part in handout.parts)
    text = one_line((handout.title, handout.lead, *parts))
    subjects = subject_nodes(about(library.subjects, handout.title, text))
    reviewers = _reviewers(handout.articles, clinician) if handout.reviewed else []
    page = web_page(
        CLINICAL,
        handout.url,
        handout.title,
        description=handout.lead,
        crumbs=crumbs,
        dateModified=handout.last_changed.isoformat(),
        lastReviewed=handout.reviewed.isoformat() if handout.reviewed else None,
        reviewedBy=one_or_all([ref(one) for one in reviewers]),
        isBasedOn=refs(article.url for article in handout.articles),
        **_common(CLINICAL, library, subjects),
        citation=citations(handout.sources),
    )
    return [page, *breadcrumbs(handout.url, handout.title, crumbs), *subjects, *reviewers]


def _written(library: Library, document: Document, reviewers: Iterable[Node]) -> dict[str, object]:
    """Return who wrote a publication and when; pages such as About do not say it."""
    if not isinstance(document, Publication):
        return {}
    known = {one["@id"] for one in reviewers}
    authors = [one for name in document.authors if (one := author(name, library.clinic))]
    return {
        "author": one_or_all([ref(one) if one.get("@id") in known else one for one in authors]),
        "datePublished": document.published.isoformat(),
    }


def _common(kind: str, library: Library, subjects: Iterable[Node]) -> dict[str, object]:
    clinic = clinic_brief(library)
    return {
        "publisher": ref(clinic) if clinic else None,
        "audience": node("Patient") if kind == CLINICAL else None,
        "about": one_or_all([ref(one) for one in subjects]),
    }


def _reviewers(documents: Iterable[Document], show: Callable[[str, Clinician], Node]) -> list[Node]:
    """Return the clinicians whose reviews still hold, each once, as `show` has them."""
    found = {
        document.review.by: show(document.review.by, document.reviewer)
        for document in documents
        if document.review and document.reviewer and not document.is_changed_since_review
    }
    return list(found.values())
