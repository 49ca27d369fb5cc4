"""Approval, cure and permanence, told by meaning alone, where no narrower rule looks."""

from articles.linting.claims.approval import is_about_ketamine
from articles.linting.claims.rules import DENIED, DOUBT, LIMITED, Rule
from articles.problems import Level

_FTC = "ftc-2022-health-products-guidance"
_MAY = "Write that it may help some people, may not help you, and that effects can fade."

RULES = (
    Rule(
        id="claim-approval-meant",
        level=Level.ERROR,
        is_general=True,
        catches="says as much as that ketamine or KAT is approved",
        reason="The FDA has approved ketamine only as an anesthetic, and KAT for nothing.",
        source=("fda-2023-compounded-ketamine", "fda-nda211243-history"),
        fix="Write: Ketamine is FDA-approved only as an anesthetic. Using it for depression is "
        "off-label. Or name esketamine (Spravato) if you mean it.",
        unless_meant="OTHERVOICE",
        unless=r"look up|what the fda|pharmac\w+|prior|insur\w+|plan|applicat\w+|ask\w*|seek\w*|"
        r"check|not approved|"
        r"not cleared|nothing else|nor|not one of|none of|not among",
        guard=is_about_ketamine,
        recipes=(
            "@APPROVES AGENCY KETAMINE|TREATMENT|WE",
            "@APPROVES ILL|MINDUSE KETAMINE",
            "@APPROVED KETAMINE",
        ),
    ),
    Rule(
        id="claim-approval-alike-meant",
        level=Level.ERROR,
        is_general=True,
        of_any=True,
        catches="says as much as that ketamine and Spravato are one",
        reason="They are different products under different rules, and only Spravato is approved.",
        source=("fda-2022-compounded-ketamine-nasal", "fda-2023-compounded-ketamine"),
        fix="Write that Spravato (esketamine) is a different, approved product, or leave it out.",
        unless_meant=f"{DOUBT}|FACTS",
        recipes=("@ALIKE SPRAVATO",),
    ),
    Rule(
        id="claim-cure-meant",
        level=Level.ERROR,
        is_general=True,
        catches="promises as much as a cure",
        reason="No trial shows that ketamine or KAT cures any mental health condition.",
        source=(_FTC, "murrough-2013-repeat", "newport-2015"),
        fix=_MAY,
        presumes=True,
        unless_meant=LIMITED,
        unless=r"leave out|if it comes",
        recipes=(
            "@CURE ILL",
            "@CURED +TREATMENT|WE|READER|PEOPLE",
            "@ENDS >ILL >AWAY",
        ),
    ),
    Rule(
        id="claim-cure-denied-meant",
        level=Level.ERROR,
        is_general=True,
        catches="says that the illness will not be there anymore",
        reason="Depression often comes back after treatment, and nobody can promise otherwise.",
        source=(_FTC, "murrough-2013-repeat", "newport-2015"),
        fix=_MAY,
        says=DENIED,
        unless_meant=DOUBT,
        recipes=("@AGAIN ILL",),
    ),
    Rule(
        id="claim-cure-forever-meant",
        level=Level.ERROR,
        is_general=True,
        catches="promises a result for life",
        reason="Half of those who responded in one study had relapsed 18 days after the last dose.",
        source=(_FTC, "murrough-2013-repeat", "newport-2015"),
        fix="Write how long the effect lasted in which trial, or that no one can say how long.",
        unless_meant=LIMITED,
        unless=r"records?|heavy|users?|file",
        recipes=("@FOREVER RELIEF|HELPS|CURE|TREATMENT|ILL|EFFECT",),
    ),
    Rule(
        id="claim-lasting-meant",
        level=Level.WARNING,
        is_general=True,
        catches="promises an effect that lasts",
        reason="How long an effect lasts is not well known; after one dose it often fades in days.",
        source=("newport-2015", "murrough-2013-repeat", "kew-2023"),
        fix="Write how long it lasted, in how many people, of which treatment.",
        unless_meant=LIMITED,
        recipes=("@LASTING RELIEF|CURE|EFFECT", "@ONCE TREATMENT|READER|EFFECT"),
    ),
    Rule(
        id="claim-lasting-denied-meant",
        level=Level.WARNING,
        is_general=True,
        catches="denies that effects fade or that care goes on",
        reason="Benefit often fades in days to weeks, and many people need more care.",
        source=("newport-2015", "murrough-2013-repeat", "wilkinson-2021"),
        fix="Write that effects can fade, and what happens then.",
        says=DENIED,
        unless_meant=DOUBT,
        unless=r"neither|nor|miracle",
        recipes=("@UPKEEP TREATMENT|RELIEF|ILL|PEOPLE|READER|EFFECT", "@FLEETING"),
    ),
)
