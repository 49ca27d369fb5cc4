"""Which sentences want a source, and where a source counts as near."""

import pytest

from articles.linting.citations import citation_problems
from tests.articles.linting.pages import page


def rules(body: str) -> list[str]:
    return [problem.rule for problem in citation_problems(page(body))]


def lines(body: str) -> list[int]:
    return [problem.line for problem in citation_problems(page(body))]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("citation-number", "About 70 in 100 people get better."),
        ("citation-number", "Half of the patients had no symptoms left."),
        ("citation-number", "40% of patients had a response."),
        ("citation-number", "Two thirds of them had relapsed."),
        ("citation-number", "One in five patients stopped because of side effects."),
        ("citation-number", "Twice as many people improved with ketamine."),
        ("citation-number", "The effect lasts for two weeks."),
        ("citation-number", "In one trial, 36 adults got six sessions."),
        ("citation-number", "More than 1,000 people took part."),
        ("citation-number", "Effects begin within 10 to 20 minutes."),
        ("citation-number", "The benefit lasts about a week."),
        ("citation-number", "A session costs $500."),
        ("citation-number", "Ask for ketamine: it works for 70 in 100 people."),
        ("citation-comparison", "Ketamine works faster than antidepressants."),
        ("citation-comparison", "KAT is more effective than talk therapy."),
        ("citation-comparison", "Spravato and ECT work equally well."),
        ("citation-comparison", "The risk of dependence is lower with spaced doses."),
        ("citation-comparison", "Memory problems happen less often with ketamine than with ECT."),
        ("citation-comparison", "Talk therapy comes first for PTSD."),
        ("citation-law", "The FDA approved Spravato in 2019."),
        ("citation-law", "Ketamine is a controlled substance."),
        ("citation-law", "Medicare pays for Spravato."),
        ("citation-law", "Ketamine is legal in all states."),
        ("citation-law", "You have a right to a good-faith estimate."),
        ("citation-law", "Esketamine is not approved for anxiety."),
        ("citation-law", "You must not have Spravato after bleeding in the brain."),
        ("citation-side-effect", "Nausea is common after a dose."),
        ("citation-side-effect", "Ketamine can damage the bladder."),
        ("citation-side-effect", "The medicine may raise your blood pressure."),
        ("citation-side-effect", "Some people vomit."),
        ("citation-side-effect", "You may feel detached from your body."),
        ("citation-side-effect", "Side effects are mild and short."),
        ("citation-side-effect", "Repeated use can lead to dependence."),
        ("citation-side-effect", "People with bipolar disorder can become manic."),
        ("citation-side-effect", "Ketamine passes into breast milk."),
        ("citation-side-effect", "Ketamine is not addictive when used in a clinic."),
        ("citation-side-effect", "Using it at home adds risk."),
        ("citation-benefit", "Ketamine eases depression."),
        ("citation-benefit", "It lifts mood for many people."),
        ("citation-benefit", "Most people feel better after a few sessions."),
        ("citation-benefit", "KAT helps people with PTSD."),
        ("citation-benefit", "Symptoms improved after the course."),
        ("citation-benefit", "Treatment with ketamine reduces suicidal thoughts."),
        ("citation-benefit", "Remission is common with repeated doses."),
        ("citation-benefit", "Ketamine may help with chronic pain."),
        ("citation-study", "Studies show that music matters."),
        ("citation-study", "Experts agree that a course needs a plan."),
        ("citation-study", "For grief, results are mixed."),
        ("citation-study", "According to a review, music has no effect."),
        ("citation-study", "The American Psychiatric Association recommends monitoring."),
        ("citation-number", "Roughly 1 person in 4 drops out."),
        ("citation-side-effect", "Double vision can occur."),
        ("citation-side-effect", "Long-term use harms the kidneys."),
        ("citation-side-effect", "Urine may turn bloody after heavy use."),
        ("citation-side-effect", "Hallucinations are possible."),
        ("citation-action", "Ketamine blocks a receptor in the brain."),
        ("citation-action", "It helps nerve cells form new connections."),
    ],
)
def test_a_claim_wants_a_source(rule: str, sentence: str) -> None:
    assert rules(sentence) == [rule]
    assert rules(f"{sentence} [@kat-trial]") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Bring a list of your medicines.",
        "More numbers are on another page.",
        "You may feel nervous before you start, and that is normal.",
        "Our staff can help you fill in the form.",
        "A good clinic answers your questions before you pay.",
        "If you feel dizzy, sit down and tell the nurse.",
        "Before your session, plan your ride home.",
        "Too much medicine: call Poison Help.",
        "Wait at least 2 hours after a meal.",
        "Do not drive until the next day.",
        "Keep taking your medicines unless your prescriber changes them.",
        "Tell us about liver or bladder problems.",
        "See the table below for side effects.",
        "Can ketamine raise my blood pressure?",
        "We show risks as clearly as benefits.",
        "We answer within two business days.",
        "This page tells you about side effects.",
        "The next section has three parts.",
        "The first half of this page is about the site.",
        "A third person may be in the room.",
        "You can stop at any time.",
        "Nobody can promise that it will help you.",
        "Whether it helps is not known.",
        "A nurse checks your blood pressure.",
        "Your care team can explain the risks.",
        "A plan for hard days is part of getting ready.",
        "Call 988 or text 988, day or night.",
        "Help is there, and you do not have to face this alone.",
        "The form asks about your heart and your blood pressure.",
        "“I feel worse since the session.”",
        "- [Side effects and risks](side-effects-and-risks.md)",
        "## Most side effects can pass the same day",
        "/// call-us\n- you vomit more than 3 times in 24 hours\n///",
        "/// dont\n- drive for 24 hours, since dizziness is common\n///",
        "/// weigh | What matters to you?\n- Nausea is common, and I want none\n- Cost\n///",
    ],
)
def test_what_claims_nothing_needs_no_source(sentence: str) -> None:
    assert rules(sentence) == []


def test_a_source_at_the_end_of_the_paragraph_is_near() -> None:
    assert rules("Nausea is common. Ketamine can raise blood pressure. [@ketamine-trial]") == []


def test_a_source_earlier_in_the_paragraph_does_not_carry_what_follows() -> None:
    body = "Nausea is common. [@ketamine-trial]\nKetamine can raise blood pressure."

    assert lines(body) == [6]


def test_a_source_in_the_next_paragraph_is_not_near() -> None:
    assert lines("Nausea is common.\n\nYou can rest. [@ketamine-trial]") == [5]


def test_a_list_rests_on_the_sentence_before_it() -> None:
    items = "\n\n- nausea, which is common\n- ketamine can raise blood pressure"

    assert rules(f"These can happen. [@ketamine-trial]{items}") == []
    assert rules(f"These can happen.{items}") == ["citation-side-effect"] * 2


def test_a_list_does_not_rest_on_the_section_before_it() -> None:
    body = "These can happen. [@ketamine-trial]\n\n## More\n\n- nausea is common"

    assert lines(body) == [9]


def test_a_table_row_rests_on_its_caption_or_on_itself() -> None:
    rows = "\n\n| Effect | Spravato |\n| --- | --- |\n| Nausea | 27 in 100 |\n"

    assert rules(f"Table: In 4 weeks [@spravato-trial]{rows}") == []
    assert rules("Table: In 4 weeks" + rows.replace("Nausea", "Nausea [@spravato-trial]")) == []
    assert lines(f"Table: In 4 weeks{rows}") == [9]


def test_a_chart_rests_on_any_source_in_it() -> None:
    body = (
        "/// icon-array | Dizziness\n| Group | In 100 people |\n| --- | ---: |\n"
        "| Spray for 4 weeks | 38 |\n\n452 adults took part. [@spravato-trial]\n///"
    )

    assert rules(body) == []
    assert lines(body.replace(" [@spravato-trial]", "")) == [8, 10]


def test_a_key_point_is_held_to_its_source_and_the_lead_is_not() -> None:
    front = "---\ntitle: T\nlead: Nausea is common.\nkey_points:\n  - Nausea is common.\n---\n"

    problems = list(citation_problems(page("Text.", front=front)))

    assert [(problem.line, problem.rule) for problem in problems] == [(5, "citation-side-effect")]


def test_the_message_quotes_the_sentence() -> None:
    [problem] = citation_problems(page("Text.\n\nNausea is common."))

    assert str(problem) == (
        "content/articles/risks/side-effects.md:7: a side effect has no source near it:"
        " “Nausea is common.”\n  Fix: write its source after it, such as [@name-of-source] with a name from"
        " references.json, or after the last sentence of the paragraph; without a source, take the"
        " claim out"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "KAT eases depression in most people. [@ketamine-trial]",
        "Ketamine-assisted therapy helps people with PTSD. [@spravato-trial; @ketamine-trial]",
        "With KAT, 64 in 100 people got better. [@ketamine-trial]",
        "KAP works better than talk therapy. [@spravato-trial]",
    ],
)
def test_a_trial_of_something_else_does_not_show_that_kat_works(sentence: str) -> None:
    assert rules(sentence) == ["citation-product"]


@pytest.mark.parametrize(
    "sentence",
    [
        "KAT may ease depression. [@kat-trial]",
        "KAT may ease depression. [@ketamine-trial; @kat-trial]",
        "Ketamine, not KAT, eased depression in 64 in 100 people. [@ketamine-trial]",
        "No KAT program has FDA approval. [@ketamine-trial]",
        "Whether KAT helps is not known. [@ketamine-trial]",
        "KAT pairs ketamine with talk therapy. [@ketamine-trial]",
        "In KAT, ketamine can raise your blood pressure. [@ketamine-trial]",
        "Does KAT ease depression? [@ketamine-trial]",
    ],
)
def test_what_is_not_a_claim_that_kat_works_may_cite_anything(sentence: str) -> None:
    assert rules(sentence) == []


def test_a_number_does_not_rest_on_memory_alone() -> None:
    sentence = "In one trial, 64 in 100 people got better."

    assert rules(f"{sentence} [@remembered]") == ["citation-memory"]
    assert rules(f"{sentence} [@remembered; @ketamine-trial]") == []
    assert rules("Ketamine can cloud memory for a while. [@remembered]") == []


def test_an_unknown_source_is_not_judged() -> None:
    assert rules("KAT eases depression in 64 in 100 people. [@nobody]") == []
