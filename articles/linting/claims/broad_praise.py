"""Benefits, conditions, proof and how it works, told by meaning alone."""

from articles.linting.claims.broad_promises import ARMS
from articles.linting.claims.pairs import PAIR
from articles.linting.claims.rules import DOUBT, LIMITED, Found, Rule, Statement
from articles.problems import Level

_FTC = "ftc-2022-health-products-guidance"
_FEWEST_WORDS = 4  # what is shorter names a thing


def _is_whole(statement: Statement, _found: Found) -> bool:
    """Say whether it is a sentence, not a name or a cell of a table."""
    sentence = statement.sentence
    is_long = len(sentence.text.split()) >= _FEWEST_WORDS
    return is_long and sentence.kind != PAIR and sentence.text.rstrip('”"’)').endswith((".", "!"))


RULES = (
    Rule(
        id="claim-condition-meant",
        level=Level.WARNING,
        is_general=True,
        catches="presents ketamine or KAT as a treatment for an illness without limits",
        reason="For most conditions there is no trial, or a few small ones, and none of KAT.",
        source=(_FTC, "kew-2023"),
        fix="State how strong the evidence is for that condition, or leave the condition out.",
        unless_meant=LIMITED,
        unless=r"brought on|brings on|without ketamine|treats? (?:adults|people) with depression|"
        r"is used|are used|"
        r"used (?:for|to)|approv\w+|"
        r"guideline\w*|first",
        recipes=(
            "@HELPS ILL +KETAMINE|WE",
            "@RELIEF ILL +KETAMINE|TREATMENT|WE",
        ),
    ),
    Rule(
        id="claim-condition-untested-meant",
        level=Level.WARNING,
        is_general=True,
        catches="offers ketamine or KAT for a condition in which it is unproven",
        reason="For most conditions there is no trial, or a few small ones, and none of KAT.",
        source=(_FTC, "kew-2023"),
        fix="State how strong the evidence is for that condition, or leave the condition out.",
        unless_meant=f"{DOUBT}|CAREFUL|WARNS",
        unless=r"<COMPARED>|first|set off|trigger\w*|risk\w*|not|problem with ketamine|interact\w*|"
        r"history|mix\w*|before|counseling",
        recipes=("@OFFERED UNTESTED KETAMINE|WE",),
    ),
    Rule(
        id="claim-benefit-meant",
        level=Level.WARNING,
        is_general=True,
        catches="promises a benefit without any limit",
        reason="It may help some people and may not help you, and effects can fade.",
        source=(_FTC, "murrough-2013", "kew-2023"),
        fix="Add “may” and “some people”, say for how long and against what, or leave it out.",
        unless_meant=LIMITED,
        unless=ARMS
        + r"|how (?:ketamine|kat|it) works|birth control|wounds?|hope kat|without ketamine|"
        r"not helped|if it comes|brought on|brings on|arm|a (?:calm|quiet) (?:room|place)|"
        r"supportive",
        recipes=(
            "@RELIEF",
            "@HELPS KETAMINE",
        ),
    ),
    Rule(
        id="claim-unlimited",
        level=Level.WARNING,
        is_general=True,
        catches="speaks well of ketamine, or of an illness under treatment, without any limit",
        reason="A reader takes it as a promise: nothing tells for whom, how long or against what.",
        source=(_FTC, "kew-2023"),
        fix="Say what was found, in whom, for how long and against what, or what is not known.",
        unless_meant=f"{LIMITED}|NEGATED|CONDITIONAL|NEUTRAL|FIRSTLINE|RISK|HABIT|"
        "FATAL|BODY|ORGAN|MEMORY|BARRED|SUBSTANCE|BABY",
        unless=ARMS,
        guard=_is_whole,
        recipes=("@KETAMINE", "@ILL READER|KETAMINE|WE", "@UNTESTED TREATMENT|WE"),
    ),
    Rule(
        id="claim-proven-meant",
        level=Level.WARNING,
        is_general=True,
        catches="calls it proven or accepted",
        reason="KAT itself has hardly any controlled trials; the evidence for ketamine is "
        "short-term.",
        source=("kew-2023", "dean-2021", _FTC),
        fix="Name the trial, the condition, both arms and the time point.",
        unless_meant="HEDGE|MAY|ASKS|OTHERVOICE|FACTS|CAREFUL",
        unless=r"<COMPARED>|exposure|first|no (?:trial|study|one)|not enough|little|nothing",
        recipes=("@PROVEN TREATMENT|WE|EFFECT",),
    ),
    Rule(
        id="claim-mechanism-meant",
        level=Level.WARNING,
        is_general=True,
        presumes=True,
        catches="says how it changes the brain or the mind, as fact",
        reason="How it works in people is not established; much was seen in rodents only.",
        source=("zanos-gould-2018", "yang-2019"),
        fix="Write that scientists do not fully know how it works, or leave it out.",
        unless_meant=LIMITED,
        recipes=("@REWIRES BRAIN +TREATMENT|WE|READER", "@DEEPER +TREATMENT|EFFECT|READER"),
    ),
)
