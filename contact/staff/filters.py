"""What the list of inquiries can be narrowed to."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest

from contact.models import Inquiry

Status = Inquiry.Status
SEARCHED = "q"  # the name of the search box
STATUSES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "open": ("To do", (Status.NEW, Status.IN_PROGRESS)),
    "new": ("New", (Status.NEW,)),
    "in_progress": ("In progress", (Status.IN_PROGRESS,)),
    "closed": ("Closed", (Status.CLOSED,)),
    "quarantined": ("Possible spam", (Status.QUARANTINED,)),
    "all": ("All", tuple(Status.values)),
}


class StatusFilter(admin.SimpleListFilter):
    """Where inquiries stand: what is to do, unless one is searched for by its number."""

    title = "status"
    parameter_name = "status"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, str]]:  # noqa: ANN401
        """Return the choices."""
        return [(name, title) for name, (title, _statuses) in STATUSES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
        """Narrow the list down."""
        default = "all" if request.GET.get(SEARCHED) else "open"
        _title, statuses = STATUSES.get(self.value() or default, STATUSES[default])
        return queryset.filter(status__in=statuses)

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Yield the choices as the list shows them, with how many there are of each."""
        counts = self.get_facet_queryset(changelist)
        default = "all" if changelist.query else "open"
        for number, (name, title) in enumerate(self.lookup_choices):
            yield {
                "selected": (self.value() or default) == name,
                "query_string": changelist.get_query_string({self.parameter_name: name}),
                "display": f"{title} ({counts[f'{number}__c']})",
            }


class AssignedFilter(admin.SimpleListFilter):
    """Whose they are."""

    title = "assigned to"
    parameter_name = "whose"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, str]]:  # noqa: ANN401
        """Return the choices."""
        return [("mine", "Me"), ("nobody", "Nobody")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
        """Narrow the list down."""
        if self.value() == "mine":
            return queryset.filter(assigned_to=request.user.pk)
        if self.value() == "nobody":
            return queryset.filter(assigned_to=None)
        return queryset
