"""Addresses of the pages made from the content; outside links rely on them."""

from django.urls import path, re_path

from articles import (
    archive_views,
    handout_views,
    picture_views,
    question_views,
    search_views,
    views,
)

app_name = "articles"
urlpatterns = [
    path("topics/", views.topics, name="topics"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("articles/", views.articles, name="articles"),
    path("articles/<slug:slug>/", views.article, name="article"),
    path("faq/", question_views.questions, name="questions"),
    path("faq/<slug:slug>/", question_views.question, name="question"),
    path("pages/<slug:slug>/", views.page, name="page"),
    path("glossary/", views.glossary, name="glossary"),
    path("handouts/", handout_views.handouts, name="handouts"),
    path("handouts/<slug:slug>/", handout_views.handout, name="handout"),
    path("handouts/<slug:slug>.pdf", handout_views.handout_file, name="handout_file"),
    path("archive/", archive_views.archive, name="archive"),
    re_path(
        r"^archive/(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/$", archive_views.month, name="month"
    ),
    path("search/", search_views.search, name="search"),
    path("images/<str:name>", views.image, name="image"),
    path("social/<slug:name>.<str:digest>.png", picture_views.social_image, name="social_image"),
    path("icons/<slug:name>.<str:digest>.<str:suffix>", picture_views.icon, name="icon"),
]
