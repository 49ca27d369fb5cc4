"""Hold the values of a YAML text against a model; names that are almost right are read as meant."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from articles.field_messages import say
from articles.field_names import mend_names
from articles.frontmatter import Location, YamlText
from articles.problems import Problem

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], yaml: YamlText, *, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Build `model` from a whole YAML text; without a result there is at least one problem."""
    return validate_part(model, yaml.values, yaml, at=(), path=path)


def validate_part(
    model: type[M], value: object, yaml: YamlText, *, at: Location, path: str
) -> tuple[M | None, tuple[Problem, ...]]:
    """Build `model` from the part of a YAML text that stands at the location `at`."""
    value, yaml, slips = mend_names(model, value, yaml, at=at, path=path)
    try:
        return model.model_validate(value), slips
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        problems = [
            say(model, detail, yaml, at=at, path=path)
            for detail in details
            if not _follows_from_another(detail, details)
        ]
        return None, (*slips, *problems)


def _follows_from_another(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Tell whether a list only counts as too short because one of its entries is wrong."""
    at = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(at)] == at and len(other["loc"]) > len(at) for other in details
    )
