"""What a page is about: the therapy, medicines and conditions that it names."""

from collections.abc import Iterable, Mapping

from articles.entries import SubjectKind
from articles.structured_data.nodes import Node, absolute, node, one_or_all
from articles.subjects import About

TYPES: Mapping[SubjectKind, str] = {
    SubjectKind.THERAPY: "MedicalTherapy",
    SubjectKind.MEDICINE: "Drug",
    SubjectKind.CONDITION: "MedicalCondition",
}


def subject_nodes(found: Iterable[About]) -> list[Node]:
    """Return the subjects of a page as nodes.

    No condition is linked to a treatment, and no use is named as an indication: that would say
    more than "the page is about both".
    """
    return [_subject(one) for one in found]


def _subject(one: About) -> Node:
    name, *others = one.names
    return node(
        TYPES[one.subject.kind],
        absolute(f"/#subject-{one.subject.slug}"),
        name=name,
        alternateName=one_or_all(others),
        legalStatus=one_or_all(one.legal_status),
    )
