from typing import Any

from django.db import migrations

from contact.staff.groups import make_groups


def forwards(apps: Any, schema_editor: object) -> None:
    make_groups(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("contact", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("auditlog", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    # Taken back, the groups stay: somebody may be in them.
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
