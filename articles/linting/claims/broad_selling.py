"""Selling: legal highs, superlatives, hurry, discounts and stories, told by meaning alone."""

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_FTC = "ftc-2022-health-products-guidance"

RULES = (
    Rule(
        id="claim-legal-meant",
        level=Level.WARNING,
        is_general=True,
        catches="advertises a drug as legal or unregulated",
        reason="Ketamine is a Schedule III controlled drug, legal only with a prescription.",
        source=("dea-1999-ketamine-schedule-iii",),
        fix="Write: “a controlled anesthetic with dissociative effects, given by prescription.”",
        unless_meant="HEDGE|EVIDENCE|ASKS|OTHERVOICE",
        unless=r"off label|only with|not|term",
        recipes=("@HIGHLEGAL",),
    ),
    Rule(
        id="claim-promotion-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="praises in selling words",
        reason="Such words promise more than any trial has shown.",
        source=(_FTC, "crane-2023-ketamine-ads"),
        fix="Leave the word out, and say plainly what was found and what is not known.",
        unless_meant="OTHERVOICE",
        unless=r"breakthrough (?:therapy )?(?:status|designation|label)|journey (?:home|by)|(?:bus|"
        r"train|car) journey|no (?:miracle|magic)|does not prove",
        recipes=("@HYPE",),
    ),
    Rule(
        id="claim-urgency-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="hurries the reader",
        reason="A choice about treatment needs time; pressure to book is a red flag.",
        source=(_FTC, "crane-2023-ketamine-ads"),
        fix="Say how to ask a question, and that there is no rush.",
        says=ASSERTED | DENIED,
        unless=r"911|988|(?:answer|reply|return)\w* (?:to )?your|no rush|no hurry|crisis|poison|if|"
        r"need|have to|cancel|canceled|cancels?|"
        r"until|(?:do|did) not wait "
        r"for (?:a|the|your|them|us|an)|red flags?|careful|wary|unsafe|take your time",
        recipes=("@URGE",),
    ),
    Rule(
        id="claim-discount-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="sells treatment by discount or prepaid package",
        reason="Large prepaid packages and discounts press people before they know if it helps.",
        source=(_FTC,),
        fix="Print the price list and the cancellation terms, without a deadline.",
        unless_meant="OTHERVOICE|WARNS",
        unless=r"take you home|drive you|with you|careful|wary|beware|red flags?|hard to|refund|"
        r"never|insur\w+|manufacturer",
        recipes=("@DEAL",),
    ),
    Rule(
        id="claim-testimonial-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="tells one person’s story",
        reason="One story is no evidence, and may break privacy rules.",
        source=("ftc-2023-endorsement-guides", "hipaa-privacy-rule"),
        fix="Leave the story out, and give the results of a trial with both arms.",
        unless_meant="EVIDENCE|WARNS|HEDGE",
        unless=r"sick|not helped|before you trust|staff|tell (?:your|the)|clinic gave|how we",
        recipes=("@STORY", "@SAYS ME"),
    ),
)
