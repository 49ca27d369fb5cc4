"""How patients reach the clinic; the only app that may store personal data."""
