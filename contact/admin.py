"""What is at /staff/."""

from auditlog.models import LogEntry

from contact.models import Inquiry
from contact.staff.inbox import InquiryAdmin
from contact.staff.records import AuditAdmin
from contact.staff.site import site

__all__ = ["site"]

site.register(Inquiry, InquiryAdmin)
site.register(LogEntry, AuditAdmin)
