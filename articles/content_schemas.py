"""JSON Schemas of what editors write: an editor program shows them the fields as they type."""

from collections.abc import Mapping

from pydantic import TypeAdapter

from articles.clinic import Clinic
from articles.entries import GlossaryTerm, Group, HandoutFields, HomeFields, Subject, Topic
from articles.schema import ArticleFrontMatter, PageFrontMatter, QuestionFrontMatter
from articles.word_lists import CrisisWords, SynonymGroup

ADAPTERS: Mapping[str, TypeAdapter[object]] = {
    "article": TypeAdapter(ArticleFrontMatter),
    "question": TypeAdapter(QuestionFrontMatter),
    "page": TypeAdapter(PageFrontMatter),
    "clinic": TypeAdapter(Clinic),
    "home": TypeAdapter(HomeFields),
    "topics": TypeAdapter(tuple[Topic, ...]),
    "groups": TypeAdapter(tuple[Group, ...]),
    "glossary": TypeAdapter(tuple[GlossaryTerm, ...]),
    "handouts": TypeAdapter(tuple[HandoutFields, ...]),
    "subjects": TypeAdapter(tuple[Subject, ...]),
    "synonyms": TypeAdapter(tuple[SynonymGroup, ...]),
    "crisis": TypeAdapter(CrisisWords),
}
# pydantic writes 2020-12; all that it uses here means the same in the draft that editor programs
# know best (yaml-language-server and remark-lint-frontmatter-schema read draft 7).
DIALECT = "http://json-schema.org/draft-07/schema#"
TITLES = {
    "article": "Front matter of content/articles/<topic>/<slug>.md",
    "question": "Front matter of content/faq/<group>/<slug>.md",
    "page": "Front matter of content/pages/<slug>.md",
    "clinic": "content/clinic.yaml",
    "home": "content/home.yaml",
    "topics": "content/articles/topics.yaml",
    "groups": "content/faq/groups.yaml",
    "glossary": "content/glossary.yaml",
    "handouts": "content/handouts.yaml",
    "subjects": "content/subjects.yaml",
    "synonyms": "content/synonyms.yaml",
    "crisis": "content/crisis.yaml",
}


def content_schema(name: str) -> dict[str, object]:
    """Return the JSON Schema of one of ADAPTERS; rules that span fields are not part of it."""
    schema = ADAPTERS[name].json_schema()
    return {"$schema": DIALECT, **schema, "title": TITLES[name]}
