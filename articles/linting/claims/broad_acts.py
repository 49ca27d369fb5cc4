"""What a reader is told to do or may do, told by meaning alone: medicines, doses, the day."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.dose import is_told
from articles.linting.claims.medicines import is_advice
from articles.linting.claims.rules import DENIED, SAID, Rule
from articles.problems import Level

_LABEL = "janssen-2026-spravato-label"
_SOUND = "HEDGE|EVIDENCE|ASKS|OTHERVOICE|WARNS"  # “may” gives leave
_DOUBT = f"{_SOUND}|MAY"

RULES = (
    Rule(
        id="claim-medicine-meant",
        level=Level.ERROR,
        is_general=True,
        of_any=True,
        catches="says as much as that a medicine can be stopped, skipped or cut",
        reason="Stopping a medicine alone can be dangerous, and no trial shows that KAT allows it.",
        source=("fda-2019-spravato-approval", "popova-2019"),
        fix="Write: “Keep taking your medicines unless your prescriber changes them.”",
        unless_meant="EVIDENCE|ASKS|OTHERVOICE|WARNS",
        unless=r"a call|message|leave out your diagnosis|not need to (?:stop|change|skip|quit)|"
        r"fda|approv\w+|may be used|can be used|"
        r"on its own|since \d{4}",
        guard=is_advice,
        recipes=("@QUIT MEDICINE",),
    ),
    Rule(
        id="claim-dose-meant",
        level=Level.ERROR,
        is_general=True,
        catches="tells a reader how much to take, or how often",
        reason="The right dose depends on the person and the route; overdoses have happened at "
        "home.",
        source=("fda-2023-compounded-ketamine", "ajp-2024-telehealth-overdose"),
        fix="Write that the clinician decides the dose, or report what a trial used, as a report.",
        unless_meant="EVIDENCE|ASKS|OTHERVOICE|WARNS",
        guard=is_told,
        unless=r"let (?:us|callers|people|patients|them|your|families|clients) know|"
        r"no (?:extra|more|second)|crav\w*|want|people who|extra care|higher and higher",
        recipes=(
            "@TAKING UNIT",
            "@AMOUNT TAKING|FREQUENCY",
            "@EXTRA TAKING|TAKE|LEAVE",
            "@TAKE >MOREOFIT",
        ),
    ),
    Rule(
        id="claim-driving-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="lets a reader drive on the day, or go without a ride",
        reason="No driving or machinery until the next day, after a restful sleep.",
        source=(_LABEL,),
        fix="Write that they must not drive until the next day, after sleep, and that an adult "
        "takes them home.",
        unless_meant=f"{_SOUND}|NEXTDAY",
        recipes=("@DRIVING LEAVE", "@DRIVING HOURS", "@FINE +DRIVING"),
        unless=r"key|leave|after (?:tms|talk)|before they",
    ),
    Rule(
        id="claim-driving-denied-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="denies that driving must wait or that a ride is needed",
        reason="No driving or machinery until the next day, after a restful sleep.",
        source=(_LABEL,),
        fix="Write that they must not drive until the next day, after sleep, and that an adult "
        "takes them home.",
        says=DENIED,
        unless_meant=_DOUBT,
        recipes=("@FORBIDS DRIVING",),
    ),
    Rule(
        id="claim-home-meant",
        level=Level.WARNING,
        is_general=True,
        catches="presents ketamine at home, or with no one there, as usual",
        reason="At home no one watches breathing and blood pressure; the FDA has warned about it.",
        source=("fda-2023-compounded-ketamine", "ajp-2024-telehealth-overdose"),
        fix="Write that the FDA has warned about use at home, and why.",
        unless_meant=f"{_DOUBT}|FACTS",
        unless=r"must|should|not for the (?:session|dose|drug)|no one will|goes wrong|swallowed|"
        r"was told|do not (?:take|use|have)|"
        r"rest|leave your|"
        r"your ride|\d+%|support at home|less alone|never",
        recipes=("@HOMEUSE TREATMENT", "@NOWATCH TREATMENT", "@HOMEUSE NOWATCH"),
    ),
    Rule(
        id="claim-leave-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="waves a safeguard away",
        reason="Rides, fasting times, monitoring, medicines and checks are there to prevent harm.",
        source=(_LABEL, "asa-ketamine-safe-use"),
        fix="Say what the safeguard is for, and that the clinic decides.",
        says=SAID,
        unless_meant=f"{_SOUND}|NEXTDAY",
        unless=r"no one (?:should|can|may)|legal|law|crime|have to (?:wait|decide|share|talk)|"
        r"need to (?:wait|decide|share|"
        r"talk)",
        recipes=("@NONEED WATCHED",),
    ),
    Rule(
        id="claim-eating-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="tells a reader to eat or drink before a session",
        reason="Food close to a dose can cause vomiting while drowsy; times depend on the product.",
        source=("mayo-esketamine", "asa-2017-fasting"),
        fix="Write: “Follow your clinic’s written times for food and drink.”",
        unless_meant=_SOUND,
        unless=r"hours|follow|instructions|avoid (?:food|eating|drink\w*)|not (?:to )?(?:eat|"
        r"drink|have)|no food|own times|"
        r"clinic|too close|label|written|clear liquids?|stop (?:eating|drinking)|clinic (?:says|"
        r"tells|gave)|pack|only if",
        recipes=("@MEAL BEFORE", "@NONEED MEAL"),
        patterns=(
            r"^(?:please |do )*@(?:have|eat|enjoy|grab) (?:a |an |some )*(?:big|large|good|hearty|"
            r"full|light|small|solid) (?:breakfast|lunch|meal|snack)(?!.*(?:after|later|home))",
        ),
    ),
    Rule(
        id="claim-mixing-meant",
        level=Level.WARNING,
        is_general=True,
        of_any=True,
        catches="allows alcohol, cannabis or another drug with ketamine",
        reason="Together they can deepen sedation and slow breathing.",
        source=("goodrx-spravato", "shah-2023-cannabis", _LABEL),
        fix="Write which to avoid on the day, and to tell the team about all of them.",
        says=SAID,
        unless_meant=f"{_SOUND}|CAREFUL",
        unless=r"can (?:slow|stop|deepen|make|kill|interact|cause)|danger\w*|do not mix|not safe",
        recipes=("@SUBSTANCE MIXES",),
    ),
)
