"""A clinic that is no placeholder."""

CLINIC = """\
name: Harbor Clinic
legal_name: Harbor Clinic of Boston, LLC
logo: logo.svg
telephone: 617-253-1000
email: desk@harborclinic.org
locations:
  - name: Harbor house
    street: 1 Harbor Street
    city: Boston
    state: MA
    postal_code: "02110"
    map_url: https://maps.harborclinic.org/1
  - street: 2 Harbor Street
    city: Boston
    state: MA
    postal_code: "02111"
opening_hours:
  - days: [Monday, Tuesday, Wednesday, Thursday]
    opens: 09:00
    closes: 17:30
  - days: [Saturday]
    opens: 10:00
    closes: 12:00
time_zone: America/New_York
clinicians:
  test-reviewer:
    name: Test Reviewer
    credential: MD
    role: Medical director
    page: https://harborclinic.org/team/
  second-reviewer:
    name: Second Reviewer
    credential: NP
    role: Nurse practitioner
sells:
  - ketamine-assisted therapy
social:
  - name: Mastodon
    url: https://social.harborclinic.org/@clinic
license_line: A license.
emergency_line: In an emergency, call 911.
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40">'
    "<title>Harbor Clinic</title><desc>A boat on three waves, and the name of the clinic.</desc>"
    '<path d="M0 0h120v40H0z"/></svg>'
)
