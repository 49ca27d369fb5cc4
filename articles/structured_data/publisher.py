"""The site and who publishes it: the clinic, once it is a real one, and its clinicians."""

from articles.clinic import Clinic, Clinician, Location, OpeningHours
from articles.library import Library
from articles.structured_data.nodes import CONTEXT, Node, absolute, node, one_or_all, ref

PRINCIPLES = "how-we-write-and-review"  # slug of a page


def website(library: Library) -> Node:
    """Return the site; its publisher is left out while clinic.yaml is the placeholder."""
    clinic = clinic_brief(library)
    return node(
        "WebSite",
        absolute("/#website"),
        url=absolute("/"),
        name=library.clinic.name,
        publisher=ref(clinic) if clinic else None,
        publishingPrinciples=(
            absolute(f"/pages/{PRINCIPLES}/") if library.page(PRINCIPLES) else None
        ),
    )


def searchable_website(library: Library) -> Node:
    """Return the site with its search, for the page on which the search box is the first thing."""
    target = node("EntryPoint", urlTemplate=absolute("/search/?q={search_term_string}"))
    action = node("SearchAction", target=target)
    # schema.org/docs/actions.html: what a template needs is named by a property with "-input".
    asked = {**action, "query-input": "required name=search_term_string"}
    return {**website(library), "potentialAction": asked}


def clinic_brief(library: Library) -> Node | None:
    """Return what head and foot of every page show of the clinic; None for the placeholder."""
    clinic = library.clinic
    if clinic.placeholder_fields:
        return None
    logo = next((image for image in library.images.values() if image.name == clinic.logo), None)
    return node(
        "MedicalClinic",
        absolute("/#clinic"),
        name=clinic.name,
        legalName=clinic.legal_name,
        url=absolute("/"),
        logo=absolute(logo.url) if logo else None,
        telephone=clinic.telephone.e164,
        email=clinic.email,
        sameAs=[link.url for link in clinic.social],
    )


def clinic_whole(library: Library) -> Node | None:
    """Return what the contact page shows of the clinic; None for the placeholder."""
    brief = clinic_brief(library)
    if brief is None:
        return None
    clinic = library.clinic
    people = [_employee(key, person) for key, person in clinic.clinicians.items()]
    more = node(
        "MedicalClinic",
        address=one_or_all([_address(place) for place in clinic.locations]),
        hasMap=one_or_all([place.map_url for place in clinic.locations if place.map_url]),
        openingHoursSpecification=[_hours(row) for row in clinic.opening_hours],
        employee=people,
    )
    return {**brief, **more}


def clinician(key: str, person: Clinician) -> Node:
    """Return a clinician as every page shows those who reviewed it; `key` is of clinic.yaml."""
    name = absolute(f"/#clinician-{key}")
    return node("Person", name, name=person.name, honorificSuffix=person.credential)


def linked_clinician(key: str, person: Clinician) -> Node:
    """Return a clinician as pages do that lead to what is said elsewhere of them."""
    return {**clinician(key, person), **({"url": person.page} if person.page else {})}


def author(name: str, clinic: Clinic) -> Node | None:
    """Return who wrote a page; None for the placeholder clinic, of which nothing is told."""
    if name in (clinic.name, clinic.legal_name):
        return None if clinic.placeholder_fields else {"@id": absolute("/#clinic")}
    for key, person in clinic.clinicians.items():
        if name in (person.name, f"{person.name}, {person.credential}"):
            return node("Person", absolute(f"/#clinician-{key}"), name=person.name)
    return node("Person", name=name)


def _employee(key: str, person: Clinician) -> Node:
    return {**linked_clinician(key, person), "jobTitle": person.role}


def _address(place: Location) -> Node:
    return node(
        "PostalAddress",
        name=place.name,
        streetAddress=place.street,
        addressLocality=place.city,
        addressRegion=place.state,
        postalCode=place.postal_code,
    )


def _hours(row: OpeningHours) -> Node:
    return node(
        "OpeningHoursSpecification",
        dayOfWeek=[f"{CONTEXT}/{day}" for day in row.days],
        opens=f"{row.opens:%H:%M}",
        closes=f"{row.closes:%H:%M}",
    )
