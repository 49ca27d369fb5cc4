"""Denied harms: overdose, bladder, memory."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_OVERDOSE = (
    r"(?:overdos\w*|over ?dose|too much|fatal\w*|deadly|lethal|kill(?:s|ed|ing)?|die[sd]?|dying|"
    r"deaths?|poison\w*|toxic\w*)"
)
_ORGANS = (
    r"(?:bladder\w*|urinary|urine|urinat\w*|urolog\w*|kidneys?|liver|cystitis|organs?|organ "
    r"damage)"
)
_THINKING = (
    r"(?:memory|thinking|cognit\w+|brain (?:damage|function|cells?)|attention|concentration|"
    r"intelligence|mind|mental sharpness|brain)"
)
RULES = (
    Rule(
        id="claim-overdose-denied",
        level=Level.WARNING,
        catches="denies that an overdose or a death can happen",
        reason="Both have happened, above all with alcohol or opioids, and at home.",
        source=("cdc-2024-ketamine-overdose", "ajp-2024-telehealth-overdose"),
        fix="Write that overdose is possible, what it looks like, and to call 911.",
        unless_meant="",
        says=DENIED,
        unless=r"not true|suicid\w*|alone (?:are|is) rare|extra dose|reverse|naloxone|not free|"
        r"do not take|never take|too much (?:to|about|for)|myth|know (?:how|if)|not die of|"
        r"<STUDY>|not enough",
        patterns=(
            rf"(?:<TREAT>|you|no one|anyone|there|people|is|patients?|clients|impossible|"
            rf"doses)<gap6>"
            rf"@{_OVERDOSE}",
            r"@(?:overdose|death|overdosing|toxicity)<gap4>(?:possible|concern|risk|worry|issue|"
            r"happen\w*|problem|need|reported|occur\w*|danger|known)",
        ),
    ),
    Rule(
        id="claim-overdose-impossible",
        level=Level.WARNING,
        catches="calls an overdose or an extra dose harmless",
        reason="An extra dose can slow breathing; overdoses have happened.",
        source=("cdc-2024-ketamine-overdose", "ajp-2024-telehealth-overdose", "poison-help"),
        fix="Write that an extra dose can slow breathing: Poison Help 1-800-222-1222, or 911.",
        unless_meant="",
        says=ASSERTED | DENIED,
        unless=r"not true|poison help|911|suicid\w*|not (?:be )?(?:harmless|safe|ok|okay)|"
        r"may|risk of|<STUDY>|never (?:safe|ok)|extra (?:checks?|care|help)",
        patterns=(
            rf"{_OVERDOSE}<gap3>@(?:is|are|would be|being|seems?)<gap2>(?:impossible|unheard of|a "
            rf"myth|out of the question|unknown|nonexistent|virtually|practically|not possible|"
            rf"not something)",
            rf"@(?:impossible|hard|difficult|no way)<gap2>(?:to )?(?:{_OVERDOSE})",
            r"@overdose (?:proof|free)|@(?:safe|protected) from overdose",
            r"@(?:extra|double|second|another|additional|one more|higher|bigger|large|more) "
            r"(?:\w+ )?(?:lozenges?|doses?|troches?|sprays?|tablets?|ketamine|mg)<gap4>(?:is|are|"
            r"will|does|can|would)<gap3>(?:harmless|safe|fine|ok|okay|no (?:problem|harm|worry)|"
            r"hurt|harm|not hurt|not harm|nothing)",
        ),
    ),
    Rule(
        id="claim-bladder-denied",
        level=Level.WARNING,
        catches="denies harm to the bladder or other organs",
        reason="Ketamine can harm the bladder and the liver; data on treatment are short and weak.",
        source=("anderson-2022-cystitis", "kerr-gaffney-2025-urology", "winstock-2012"),
        fix="Write that harm was seen mainly in heavy use, that data are weak, and what to report.",
        unless_meant="",
        says=DENIED,
        unless=r"not safe|rule out|not shown a clear|no one can|wrong to say|short and weak|"
        r"<COMPARED>|drug test\w*|"
        r"can not pass|tell us|how (?:often|many)|not know|studies (?:are|were) (?:too )?"
        r"(?:short|small)|unknown|blood in|long enough",
        patterns=(
            rf"(?:<TREAT>|there|no|medical use|our doses|low doses?|you|your|need|is|one)<gap9>"
            rf"@{_ORGANS}",
            rf"{_ORGANS} (?:problems?|damage|trouble|harm|issues) (?:do|does|will|can|are|is) "
            rf"(?:not|never) @(?:occur|"
            rf"happen|arise|seen|found|reported|expected|develop)",
            rf"{_ORGANS}<gap4>@(?:problem|concern|issue|risk|harm|damage|affected|worry|harmed|"
            rf"suffer|happen|touched|danger|occur|aris|develop|exist|seen|report|found)\w*",
        ),
    ),
    Rule(
        id="claim-bladder-only-others",
        level=Level.WARNING,
        catches="says that only other people’s use harms the bladder",
        reason="It was seen mainly in heavy use, which does not mean only.",
        source=("anderson-2022-cystitis", "kerr-gaffney-2025-urology"),
        fix="Write “mainly” for “only”, that treatment data are weak, and what to report.",
        unless_meant="",
        says=ASSERTED,
        unless=r"mainly|mostly|not only|chiefly",
        patterns=(
            rf"{_ORGANS}<gap6>@(?:only|just|exclusively|solely|limited to|confined to|restricted "
            rf"to|never in)<gap6>(?:recreational|street|illegal|heavy|abuse\w*|party|users?|"
            rf"addicts?|misus\w*|illicit|chronic|patients|club)",
            rf"@only (?:\w+ )?(?:recreational|street|heavy|illegal|illicit|party|abuse\w*|"
            rf"addict\w*) (?:\w+ ){{0,4}}?{_ORGANS}",
            rf"@(?:safe|harmless|gentle|easy|kind) (?:\w+ )?(?:for|on|to) (?:your |the )?{_ORGANS}",
            rf"@(?:forget|ignore|never mind|disregard|dismiss|do not listen to|do not "
            rf"believe)<gap6>(?:{_ORGANS})",
            rf"@(?:leaves?|left|keeps?) (?:\w+ ){{0,3}}?(?:{_ORGANS}|{_THINKING}) (?:\w+ "
            rf")?(?:untouched|intact|alone|"
            rf"unharmed|healthy|safe|well|in peace|fine)",
            rf"@only (?:\w+ ){{0,3}}?(?:harms?|damages?|hurts?|affects?|injures?) (?:\w+ "
            rf")?{_ORGANS}",
            rf"{_ORGANS}[^;.!?]{{0,20}}? (?:is|are) @not (?:an? )?(?:issue|problem|concern|risk|"
            rf"worry|danger)",
            rf"{_ORGANS}<gap3>@(?:is|are|stays?|remains?)<gap2>(?:safe|unaffected|unharmed|fine|"
            rf"protected|out of danger|healthy|myth)",
            rf"@(?:protect\w*|spar(?:es|ing)|too (?:low|small|weak)) (?:\w+ ){{0,4}}?{_ORGANS}",
        ),
    ),
    Rule(
        id="claim-thinking-unaffected",
        level=Level.WARNING,
        catches="denies effects on memory or thinking",
        reason="Heavy use harms memory; long treatment has been studied little.",
        source=("morgan-curran-2012", "morrison-2024-cognition", "short-2018"),
        fix="Write what was tested, for how long, and that long-term effects are not well known.",
        unless_meant="",
        says=DENIED,
        unless=r"<STUDY>|<COMPARED>|not (?:well )?known|make (?:big|important)|do not remember|"
        r"what|whether|trust|rewir\w*|may not|you might|how",
        patterns=(
            rf"<TREAT><gap3>@(?:affect|harm|impair|damage|hurt|change|cloud|dull|touch|slow|"
            rf"injure|weaken|reduce|cause|lead)\w*<gap4>{_THINKING}",
            rf"{_THINKING}<gap4>@(?:affected|harmed|impaired|damaged|suffer\w*|at risk|touched|"
            rf"changed|declin\w*|worsen\w*|problem\w*)",
            rf"@(?:effects?|impact|harm|damage|risk|danger) (?:on|to|for) (?:\w+ )?{_THINKING}",
        ),
    ),
)
