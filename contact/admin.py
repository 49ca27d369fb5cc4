"""The inbox: what staff see of the messages."""

from django.contrib import admin

from contact.models import Inquiry

admin.site.register(Inquiry)
