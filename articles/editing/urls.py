"""Addresses that exist while content is edited, below /edit/."""

from django.urls import path

from articles.editing import views

app_name = "edit"
urlpatterns = [
    path("", views.problems, name="problems"),
    path("review/", views.review, name="review"),
    path("state", views.state, name="state"),
]
