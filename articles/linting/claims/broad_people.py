"""Who may have it, who pays, and who is in danger, told by meaning alone."""

from articles.linting.claims.rules import DENIED, SAID, Rule
from articles.problems import Level

_LABEL = "janssen-2026-spravato-label"
_SOUND = "HEDGE|EVIDENCE|ASKS|OTHERVOICE|WARNS"
_DOUBT = f"{_SOUND}|MAY"

RULES = (
    Rule(
        id="claim-pregnancy-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="allows ketamine in pregnancy or while breastfeeding",
        reason="It may harm a baby, and very little is known.",
        source=(_LABEL, "lactmed-esketamine"),
        fix="Write that it is not recommended, that little is known, and to talk with both "
        "doctors.",
        says=SAID,
        unless_meant=f"{_DOUBT}|CAREFUL|FACTS",
        unless=r"not (?:\w+ )?(?:choice|option|for|safe|recommended|advised|known|studied|tested|"
        r"a good)|tests?|"
        r"birth control that works|use (?:\w+ )?birth control|prevent|can not (?:say|tell)",
        recipes=("@BABY TREATMENT|LEAVE|SAFE|WE|RISK",),
    ),
    Rule(
        id="claim-barred-meant",
        level=Level.WARNING,
        is_general=True,
        catches="offers it to people who are barred from it, or to children",
        reason="Some illnesses rule ketamine out, and it is not approved under 18.",
        source=(_LABEL, "ketalar-label"),
        fix="Write “tell us about any of these”: some rule it out, others need more checks.",
        says=SAID,
        unless_meant=f"{_DOUBT}|CAREFUL",
        unless=r"can not (?:come|have|take|get|start|join)|lock|out of reach|neither|nor|outside|"
        r"label|not (?:a|an|the|been|\w+ly)|"
        r"not (?:among|safe|for|"
        r"suitable|fine|ok|okay|right|allowed|wise|"
        r"recommended|have|approved)|problem with",
        recipes=(
            "@BARRED TREATMENT|WE|READER HELPS|RELIEF|SUITS|SAFE|OPENTO",
            "@MINOR TREATMENT|WE|HELPS|RELIEF|SUITS|SAFE|OPENTO",
        ),
    ),
    Rule(
        id="claim-barred-denied-meant",
        level=Level.WARNING,
        is_general=True,
        catches="denies that an illness matters for ketamine",
        reason="Some illnesses rule ketamine out, and others need a specialist first.",
        source=(_LABEL, "ketalar-label"),
        fix="Write “tell us about any of these”: some rule it out, others need more checks.",
        says=DENIED,
        unless_meant=f"{_DOUBT}|CAREFUL",
        unless=r"always|alone|who do not",
        recipes=("@RULEOUT BARRED|MINOR",),
    ),
    Rule(
        id="claim-insurance-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="says that insurance pays, or never does",
        reason="Plans decide case by case; off-label ketamine is usually paid out of pocket.",
        source=("cms-a59250-esketamine", "crane-2023-ketamine-ads"),
        fix="Write that off-label ketamine is usually self-pay, that Spravato is often covered "
        "with prior approval, and to ask the plan.",
        says=SAID,
        unless_meant=_DOUBT,
        unless=r"most (?:\w+ ){0,2}do not|approval|often|usually|depends|prior|can ask|"
        r"can not promise|change",
        recipes=("@PAYS PAYER",),
    ),
    Rule(
        id="claim-insurance-cost-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="promises that it costs nothing",
        reason="Visits, monitoring, deductibles and copays are billed even where a plan pays.",
        source=("cms-nosurprises-gfe", "cms-a59250-esketamine"),
        fix="Print the clinic’s own prices and the right to a good-faith estimate.",
        says=SAID,
        unless_meant=_DOUBT,
        unless=r"988|911|call|text|hotline|interpreter|estimate|until|cancel|question",
        recipes=("@NOCOST",),
    ),
    Rule(
        id="claim-suicide-meant",
        level=Level.WARNING,
        is_general=True,
        catches="presents ketamine as a help against suicide, or in a crisis",
        reason="It has not been shown to prevent suicide; a person in crisis needs 988 or 911.",
        source=(_LABEL, "988-lifeline"),
        fix="Write that it is not shown to prevent suicide, and to call or text 988, or 911.",
        unless_meant="HEDGE|MAY|EVIDENCE|OTHERVOICE",
        unless=r"call (?:or text )?(?:988|911)|not (?:a |been |to |the )?(?:way|answer|means|"
        r"prevent|shown|substitute|"
        r"replace|"
        r"end|rely|proof)|neither|nor|been shown|no proof|tell|ask|approved|worse|never|watch|risk",
        recipes=("@PREVENTS SUICIDE +TREATMENT|WE", "@BOOKS SUICIDE"),
    ),
    Rule(
        id="claim-test-meant",
        level=Level.WARNING,
        is_general=True,
        catches="promises a clear drug test",
        reason="Standard federal tests do not look for ketamine, but others can.",
        source=("hhs-2026-drug-test-panels", "adamowicz-2005"),
        fix="Write to tell the tester about the prescription, and promise no result.",
        unless=r"promise",
        says=DENIED,
        unless_meant="HEDGE|MAY|EVIDENCE|OTHERVOICE",
        recipes=("@TESTED TREATMENT|WE|READER",),
    ),
)
