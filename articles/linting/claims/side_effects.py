"""Risks and side effects denied or played down."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import DENIED, Rule
from articles.problems import Level

_SOURCE = ("short-2018", "janssen-2026-spravato-label", "fda-2023-compounded-ketamine")
RULES = (
    Rule(
        id="claim-no-risk",
        level=Level.WARNING,
        catches="denies risk or side effects",
        reason="Common side effects happen to many people, and some risks are serious.",
        source=_SOURCE,
        fix="Name the side effects, how often they were seen, and against what.",
        unless_meant="",
        says=DENIED,
        unless=r"<COMPARED>|weigh\w*|promise|for emergencies|suicid\w*|judg\w+|shame|who to|"
        r"therapist to|red flag\w*|addict\w*|"
        r"insurance|bladder|pregnan\w*|milk|not safe|neither|not every|no exception|not (?:risk "
        r"free|harmless)|not all|"
        r"no (?:treatment|medicine|drug|therapy) is|not free|not only|stud(?:y|ies)|rule out|"
        r"well known|never ignore|less|no worse|"
        r"(?:do|does|did|will|can) not (?:\w+ ){0,4}?(?:make|remove|prevent|take away|cover|"
        r"prove|mean|tell|weigh|wait|replace)",
        patterns=(
            r"<TREAT><gap9>@(?:<HARM>|harm\w*)",
            r"@(?:contraindications?|side effects|dangers?|downsides|reasons not to)(?= to | for | "
            r"with |$|[.,])",
            r"^(?:side effects?|risks?|dangers?|downsides?)\? (?:there )?@(?:none|are|not|no|zero|"
            r"what|"
            r"forget|hardly)",
            r"^(?:\w+ )?(?:<HARM>|emergencies|accidents?) (?:\w+ )?(?:do|does|did|can|will|have) "
            r"(?:simply |just )?(?:not|never) @(?:happen|occur|arise|exist|last|been)\w*",
            r"^(?:\w+ )?(?:<HARM>|emergencies|accidents?) (?:\w+ )?never @(?:happen|occur|arise)s?",
            r"(?:no|zero|without|free (?:of|from)|0|not any|never any|nothing|little to no)<gap2>"
            r"@<HARM>",
            r"@(?:go|goes|went) wrong|@(?:bad|unpleasant|dangerous|serious|harmful|terrible) "
            r"(?:can |could |will |ever |has )*(?:happens?|happened|occurs?)",
            r"@(?:complications?|dangers?|problems|side effects|accidents?|emergenc(?:y|ies)|harm) "
            r"(?:\w+ ){0,3}?(?:happen|occur|arise|seen|expected|possible|come up)",
            r"@(?:known|reported|recorded|documented|observed) (?:\w+ )?(?:<HARM>)",
            r"@(?:to (?:worry|fear|be afraid|lose)|fear|be scared|reason to worry|worry about)",
            r"@(?:hurt|harm|damage|injure|endanger)s? (?:you|anyone|your|the)",
        ),
    ),
    Rule(
        id="claim-side-effects-minor",
        level=Level.WARNING,
        catches="plays side effects down",
        reason="Some are common, some serious; dizziness came in 38 in 100 with Spravato, 14 in "
        "100 with placebo.",
        source=("janssen-2026-spravato-label", "short-2018"),
        fix="Say how often each was seen and against what, and when to call for help.",
        unless_meant="",
        unless=r"<COMPARED>|others|some side effects|but (?:some|a few|not|serious|rare)|not "
        r"every|some need|call|some "
        r"people|(?:may|can) (?:also )?be serious|more serious|though|however|in \d{2,}",
        patterns=(
            r"@(?:side effects?|adverse (?:effects?|events?)|downsides?|reactions?|risks?|any "
            r"discomfort)<gap4>(?:is|are|was|were|remain|stay|tend to be|will be)<gap3>(?:mild|"
            r"minor|minimal|tiny|negligible|rare|nothing|trivial|fleeting|"
            r"manageable|(?:always|all|only|just) (?:short|brief|temporary)|over|pleasant|"
            r"agreeable|enjoyable|comfortable|few|slight|insignificant|harmless|low|gone|over|"
            r"rarely)",
            r"@(?:dissociation|detachment|the feeling|floating|the experience|the effects?) "
            r"(?:\w+ )?"
            r"(?:is|are|feels?) (?:\w+ )?(?:pleasant|enjoyable|blissful|nothing to|harmless|fun|"
            r"relaxing|comfortable|always|wonderful)",
            r"@(?:side effects?|adverse effects?)<gap3>(?:always |quickly |soon |just |simply )*"
            r"(?:go away|pass|fade|disappear|vanish|resolve|wear off|clear|subside)",
            r"@(?:minimal|negligible|virtually no|almost no|practically no|hardly any|next to no|"
            r"few if any|the only|trivial|barely any|only (?:mild|minor)|few|few or no) (?:\w+ "
            r")?(?:side "
            r"effects?|risks?|adverse|downsides?|dangers?)",
            r"@(?:side effects?|complications?|risks?|dangers?|harm|problems)<gap4>(?:out of the "
            r"question|unheard of|impossible|a myth|ruled out|a thing of the past|pleasant|"
            r"nonexistent|virtually|practically|unlikely|the exception|all but)",
            r"@(?:the )?(?:worst|most) (?:that |you |there |it )*(?:can|could|will|might|may|is|"
            r"you)<gap3>"
            r"(?:happen|expect|feel|is|get)",
            r"@only (?:real |known |likely )?(?:side effects?|risk|danger|downside|drawback) "
            r"(?:\w+ )?(?:is|are|was|were|might)",
            r"@(?:well|easily|widely|exceptionally well|extremely well) tolerated",
            r"@tolerated (?:very |extremely |remarkably )?well",
            r"@(?:tolerate|handle)s? (?:it|ketamine|kat|treatment|the \w+) (?:\w+ )?(?:well|"
            r"easily|beautifully|perfectly|with ease|fine|without|superbly|wonderfully)",
        ),
    ),
    Rule(
        id="claim-body-unaffected",
        level=Level.WARNING,
        catches="denies effects on breathing, blood pressure or the heart",
        reason="The label warns of slowed breathing, raised blood pressure and sedation.",
        source=("janssen-2026-spravato-label", "riva-posse-2018"),
        fix="Write that these are checked before, during and after, because they can change.",
        unless_meant="",
        says=DENIED,
        unless=r"can not breathe|you do not have|medicines?|tablets|uncontrolled|well controlled",
        patterns=(
            r"<TREAT><gap4>@(?:affect|slow|raise|change|stop|touch|influence|disturb|strain|"
            r"impair|depress|suppress|increase|alter|put)\w*<gap4>(?:breath\w*|blood pressure|"
            r"heart\w*|oxygen|pulse)",
            r"@(?:effect|impact|change|strain|influence) (?:on|in) (?:\w+ )?(?:breathing|blood "
            r"pressure|heart|oxygen|pulse)",
            r"@(?:need|reason|necessary)<gap3>(?:watch|monitor|check|measure)\w*<gap3>(?:breath"
            r"\w*|blood pressure|heart|oxygen|pulse)",
        ),
    ),
)
