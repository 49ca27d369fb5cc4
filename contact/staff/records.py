"""The audit log as managers see it: who saw and did what."""

from typing import TYPE_CHECKING

from auditlog.models import LogEntry
from django.contrib import admin
from django.http import HttpRequest

from contact.staff.reading import describe_time

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[LogEntry]
else:
    ModelAdmin = admin.ModelAdmin


class AuditAdmin(ModelAdmin):
    """A list to read: nothing in it can be changed or deleted here."""

    actions = None
    list_display = ("when", "who", "did", "object_repr", "details")
    list_display_links = None
    list_filter = ("action",)
    list_per_page = 100
    list_select_related = ("actor", "content_type")
    ordering = ("-timestamp", "-pk")
    search_fields = ("object_repr",)
    search_help_text = "By reference number, or by the name of an account."
    show_facets = admin.ShowFacets.NEVER
    sortable_by = ()

    @admin.display(description="when")
    def when(self, entry: LogEntry) -> str:
        """Show when it was."""
        return describe_time(entry.timestamp)

    @admin.display(description="who", empty_value="the site, or a command")
    def who(self, entry: LogEntry) -> str | None:
        """Show who did it."""
        return str(entry.actor) if entry.actor else None

    @admin.display(description="did")
    def did(self, entry: LogEntry) -> str:
        """Show what was done, to what kind of thing."""
        return f"{entry.get_action_display()} {entry.content_type.name}"

    @admin.display(description="details")
    def details(self, entry: LogEntry) -> str:
        """Show what changed; no personal field is ever logged."""
        more = entry.additional_data or {}
        said = [f"{name}: {value}" for name, value in more.items()]
        changes = entry.changes_dict.items()
        return "; ".join([*(f"{name}: {a} → {b}" for name, (a, b) in changes), *said])

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Refuse everybody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        """Refuse everybody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:  # noqa: ARG002
        """Refuse everybody."""
        return False
