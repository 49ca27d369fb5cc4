"""The inbox: the list of inquiries, the page of one, and the doors to what can be done."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet, Value
from django.db.models.functions import Replace
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from contact import desk
from contact.models import Inquiry
from contact.staff import acting, audit
from contact.staff.card import make_card
from contact.staff.exporting import export
from contact.staff.filters import AssignedFilter, StatusFilter
from contact.staff.reading import describe_age, describe_time, is_overdue
from kat_site import facts

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Inquiry]
else:
    ModelAdmin = admin.ModelAdmin

GONE = "There is no such inquiry. It may have been erased, or deleted when its time was over."


class InquiryAdmin(ModelAdmin):
    """The list shows no word of a message: reading one is written down, seeing a list is not."""

    actions = None
    list_display = ("number", "mark", "state", "topic", "received", "preferred_contact", "owner")
    list_filter = (StatusFilter, AssignedFilter)
    list_per_page = 50
    list_select_related = ("assigned_to",)
    ordering = ("-is_urgent", "received_at", "pk")
    search_fields = ("reference",)
    search_help_text = "By reference number. Names and messages are encrypted and not searched."
    show_facets = admin.ShowFacets.NEVER  # the filter counts by itself
    sortable_by = ()
    change_list_template = "staff/inbox.html"
    delete_confirmation_template = "staff/erase.html"

    def get_urls(self) -> list[URLPattern]:
        """Return the list, one inquiry, and what can be done to it; nothing else of the admin."""
        wrap = self.admin_site.admin_view
        name = "contact_inquiry"
        return [
            path("", wrap(self.changelist_view), name=f"{name}_changelist"),
            path("export/", wrap(self.export_view), name=f"{name}_export"),
            path("<str:object_id>/change/", wrap(self.change_view), name=f"{name}_change"),
            path("<str:object_id>/act/", wrap(self.act_view), name=f"{name}_act"),
            path("<str:object_id>/delete/", wrap(self.delete_view), name=f"{name}_delete"),
        ]

    @admin.display(description="number")
    def number(self, inquiry: Inquiry) -> str:
        """Show the reference number, which leads to the inquiry."""
        return inquiry.reference

    @admin.display(description="mark")
    def mark(self, inquiry: Inquiry) -> SafeString:
        """Show what must not wait."""
        is_waiting = inquiry.status != Inquiry.Status.CLOSED
        marks = {
            ("urgent", "Read now"): inquiry.is_urgent and is_waiting,
            ("overdue", "Overdue"): is_overdue(inquiry, timezone.now()),
        }
        met = (mark for mark, is_met in marks.items() if is_met)
        return format_html_join(" ", '<strong class="{}">{}</strong>', met)

    @admin.display(description="status")
    def state(self, inquiry: Inquiry) -> str:
        """Show where it stands."""
        return inquiry.get_status_display()

    @admin.display(description="received")
    def received(self, inquiry: Inquiry) -> str:
        """Show how long ago it came, and when."""
        age = describe_age(inquiry, timezone.now())
        return f"{age} ({describe_time(inquiry.received_at)})"

    @admin.display(description="assigned to", empty_value="nobody")
    def owner(self, inquiry: Inquiry) -> str | None:
        """Show whose it is."""
        return inquiry.assigned_to.get_username() if inquiry.assigned_to else None

    def get_search_results(
        self,
        request: HttpRequest,  # noqa: ARG002 # Django calls it
        queryset: QuerySet[Inquiry],
        search_term: str,
    ) -> tuple[QuerySet[Inquiry], bool]:
        """Find by the reference number or a part of it, with its hyphens or without."""
        if not search_term.strip():
            return queryset, False
        plain = "".join(character for character in search_term.upper() if character.isalnum())
        joined = Replace("reference", Value("-"), Value(""))
        found = queryset.annotate(joined=joined).filter(joined__contains=plain)
        return found if plain else queryset.none(), False

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Refuse everybody: nobody writes a message in the sender's place."""
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list."""
        context = {
            "title": "Inbox",
            "can_export": request.user.has_perm("contact.export_inquiry"),
            "reviews": facts.reviews_now().found,
        }
        return super().changelist_view(request, context | (extra_context or {}))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",  # noqa: ARG002
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show one inquiry on one page, and write down who saw it."""
        inquiry = self.get_object(request, unquote(object_id))
        if inquiry is None:
            messages.warning(request, GONE)
            return HttpResponseRedirect(reverse("admin:contact_inquiry_changelist"))
        if not self.has_view_permission(request, inquiry):
            raise PermissionDenied
        audit.record_view(inquiry)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Inquiry {inquiry.reference}",
            "opts": self.opts,
            "card": make_card(inquiry),
            "can_work": self.has_change_permission(request, inquiry),
            "can_erase": self.has_delete_permission(request, inquiry),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "staff/inquiry.html", context)

    def act_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Do what one of the page's buttons says."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        return acting.act(request, self.get_object(request, object_id))

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """Send the list as it is narrowed down."""
        if not request.user.has_perm("contact.export_inquiry"):
            raise PermissionDenied
        return export(request, self)

    def delete_model(self, request: HttpRequest, obj: Inquiry) -> None:  # noqa: ARG002
        """Erase the inquiry and all that is known of its sender."""
        desk.erase(obj)
