"""The whole site as files, for a host that runs no program: `manage.py export`."""
