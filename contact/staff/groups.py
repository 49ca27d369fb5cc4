"""The two kinds of staff, and what each may do."""

from collections.abc import Mapping
from typing import Any

FRONT_DESK = "front desk"
MANAGER = "manager"
Permissions = tuple[tuple[str, str, str, str], ...]  # app, model, code, name

WORK: Permissions = (
    ("contact", "inquiry", "view_inquiry", "Can view inquiry"),
    ("contact", "inquiry", "change_inquiry", "Can change inquiry"),
    ("contact", "note", "view_note", "Can view note"),
    ("contact", "note", "add_note", "Can add note"),
)
OVERSEE: Permissions = (
    ("contact", "inquiry", "delete_inquiry", "Can delete inquiry"),
    ("contact", "inquiry", "export_inquiry", "Can export inquiries"),
    ("auditlog", "logentry", "view_logentry", "Can view log entry"),
)
GROUPS: Mapping[str, Permissions] = {FRONT_DESK: WORK, MANAGER: (*WORK, *OVERSEE)}


def make_groups(apps: Any) -> None:  # noqa: ANN401 # a migration's apps, or the installed ones
    """Make both groups with their permissions; what is there already stays."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    groups = apps.get_model("auth", "Group").objects
    for group_name, allowed in GROUPS.items():
        group, _ = groups.get_or_create(name=group_name)
        for app, model, code, name in allowed:
            kind, _ = content_types.get_or_create(app_label=app, model=model)
            permission, _ = permissions.get_or_create(
                content_type=kind, codename=code, defaults={"name": name}
            )
            group.permissions.add(permission)
