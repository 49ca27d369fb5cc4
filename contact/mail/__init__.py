"""Mail on its way out: the queue is django-post-office's; how it is sent is ours.

docs/decisions/0011-mail.md says why.
"""
