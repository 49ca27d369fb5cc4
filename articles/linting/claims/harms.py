"""Denied harms: overdose, bladder, thinking, and who must be screened out."""

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
_ILLNESS = (
    r"(?:heart (?:disease|problems?|conditions?|attack|failure|patients?)|high blood pressure|"
    r"hypertension|psychosis|schizophrenia|psychotic \w+|mania|manic|bipolar(?: \w+)?|"
    r"aneurysm\w*|stroke|glaucoma|liver (?:disease|problems?|failure)|thyroid|seizures?|epilepsy|"
    r"kidney disease|hallucinations?|sleep apnea|lung disease|addictions?|substance use|head "
    r"injur\w+|cirrhosis|arrhythmia|pacemaker)"
)
_YOUNG = (
    r"(?:children|child|kids?|teen\w*|adolescents?|minors?|youth|young people|toddlers?|your son|"
    r"your daughter|under 18|high school\w*|\d+ year olds?|youngsters?|boys|girls|pediatric)"
)

RULES = (
    Rule(
        id="claim-overdose-denied",
        level=Level.WARNING,
        catches="denies that an overdose or a death can happen",
        reason="Both have happened, above all with alcohol or opioids, and at home.",
        source=("cdc-2024-ketamine-overdose", "ajp-2024-telehealth-overdose"),
        fix="Write that overdose is possible, what it looks like, and to call 911.",
        says=DENIED,
        needs=_OVERDOSE,
        unless=r"not true|suicid\w*|alone (?:are|is) rare|extra dose|reverse|naloxone|not free|"
        r"do not take|never take|too much (?:to|about|for)|myth|know (?:how|if)|not die of|"
        r"<STUDY>|not enough",
        patterns=(
            rf"(?:<TREAT>|you|no one|anyone|there|people|is|patient|impossible|doses)<gap6>"
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
        says=ASSERTED | DENIED,
        needs=_OVERDOSE + r"|extra|double|second|more|another|higher|twice|accidental\w*",
        unless=r"not true|poison help|911|suicid\w*|not (?:be )?(?:harmless|safe|ok|okay)|"
        r"may|risk of|<STUDY>|never (?:safe|ok)|extra (?:checks?|care|help)",
        patterns=(
            rf"{_OVERDOSE}<gap3>@(?:is|are|would be|being|seems?)<gap2>(?:impossible|unheard of|a "
            rf"myth|out of the question|unknown|nonexistent|virtually|practically|not possible|"
            rf"not something)",
            rf"@(?:impossible|hard|difficult|no way)<gap2>(?:to )?(?:{_OVERDOSE})",
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
        says=DENIED,
        needs=_ORGANS,
        unless=r"not shown a clear|no one can|wrong to say|short and weak|<COMPARED>|drug test\w*|"
        r"can not pass|tell us|how (?:often|many)|not know|studies (?:are|were) (?:too )?"
        r"(?:short|small)|unknown|blood in",
        patterns=(
            rf"(?:<TREAT>|there|no|medical use|our doses|low doses?|you|your|need|is|one)<gap9>"
            rf"@{_ORGANS}",
            rf"{_ORGANS}<gap4>@(?:problem|concern|issue|risk|harm|damage|affected|worry|harmed|"
            rf"suffer|happen|touched|danger)\w*",
        ),
    ),
    Rule(
        id="claim-bladder-only-others",
        level=Level.WARNING,
        catches="says that only other people’s use harms the bladder",
        reason="It was seen mainly in heavy use, which does not mean only.",
        source=("anderson-2022-cystitis", "kerr-gaffney-2025-urology"),
        fix="Write “mainly” for “only”, that treatment data are weak, and what to report.",
        needs=_ORGANS + "|" + _THINKING,
        says=ASSERTED,
        unless=r"mainly|mostly|not only|chiefly",
        patterns=(
            rf"{_ORGANS}<gap6>@(?:only|just|exclusively|solely|limited to|confined to|restricted "
            rf"to|never in)<gap6>(?:recreational|street|illegal|heavy|abuse\w*|party|users?|"
            rf"addicts?|misus\w*|illicit|chronic|patients|club)",
            rf"@only (?:\w+ )?(?:recreational|street|heavy|illegal|illicit|party|abuse\w*|"
            rf"addict\w*) (?:\w+ ){{0,4}}?{_ORGANS}",
            rf"@(?:safe|harmless|gentle|easy|kind) (?:\w+ )?(?:for|on|to) (?:your |the )?{_ORGANS}",
            rf"@(?:leaves?|left|keeps?) (?:\w+ ){{0,3}}?(?:{_ORGANS}|{_THINKING}) (?:\w+ )?(?:untouched|intact|alone|"
            rf"unharmed|healthy|safe|well|in peace|fine)",
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
        says=DENIED,
        needs=_THINKING,
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
    Rule(
        id="claim-screening-dismissed",
        level=Level.WARNING,
        catches="says that people with a serious illness can have it all the same",
        reason="Some illnesses rule ketamine out, and others need a specialist first.",
        source=("janssen-2026-spravato-label", "ketalar-label", "sanacora-2017"),
        fix="Write “tell us about any of these”: some rule it out, others need more checks.",
        says=ASSERTED,
        needs=_ILLNESS,
        unless=r"tell us|ask|should not|must not|can not|do not|extra|more checks|specialist|"
        r"before|worse\w*|raise|trigger|first|may|might|risk\w*|need|treat\w*|<COMPARED>|<STUDY>|"
        r"controlled first|checks?|cause|bring on|signs?|call|watch|rule\w* (?:it )?out|slow|"
        r"history of .* (?:can|could)",
        patterns=(
            rf"{_ILLNESS}<gap6>@(?:can|may|are able to|is able to|will|is|are)<gap2>(?:have|take|"
            rf"use|get|safely|receive|try|do|fine|safe|welcome|no (?:barrier|problem|reason|"
            rf"obstacle)|benefit|start|ok|okay|eligible|candidates)",
            rf"<TREAT>[^;.!?]{{0,20}}? @(?:even if|even though|even when|even with|despite|"
            rf"regardless of)[^;.!?]{{0,30}}? {_ILLNESS}",
            rf"<TREAT><gap3>@(?:is|are)<gap2>(?:safe|fine|ok|okay|suitable|right|good|gentle|"
            rf"ideal|appropriate)<gap6>{_ILLNESS}",
            rf"@(?:even|including|despite|with|regardless of)(?: \w+){{0,4}}? {_ILLNESS}"
            rf"<gap6>(?:can have|can safely|safe\w*|can take|fine|without fear|welcome|"
            rf"without (?:any )?(?:worry|risk))",
            rf"@(?:without|no) (?:\w+ )?(?:fear|risk|worry|danger|chance) of (?:\w+ )?{_ILLNESS}",
        ),
    ),
    Rule(
        id="claim-screening-denied",
        level=Level.WARNING,
        catches="denies that an illness matters for ketamine",
        reason="Some illnesses rule ketamine out, and others need a specialist first.",
        source=("janssen-2026-spravato-label", "ketalar-label", "sanacora-2017"),
        fix="Write “tell us about any of these”: some rule it out, others need more checks.",
        says=DENIED,
        needs=_ILLNESS,
        unless=r"should (?:usually )?not|must not|can not have|do not have (?:kat|ketamine)|<STUDY>|"
        r"<COMPARED>|not (?:recommended|enough)|do not stop|not know|who do not|no one|"
        r"not (?:a )?treat\w*|other",
        patterns=(
            rf"{_ILLNESS}<gap3>@(?:rule\w* (?:you|anyone|people|it)?|matter\w*|exclude\w*|stop\w*|"
            rf"prevent\w*|disqualif\w*|barrier|problem|reason|obstacle|keep\w*|issue|concern|"
            rf"affect\w*|worr\w+|need)",
            rf"@(?:need|reason|have to|bother|matter)<gap4>(?:tell|mention|disclose|worry|screen|"
            rf"check|if|about|report)<gap4>{_ILLNESS}",
            rf"<TREAT><gap3>@(?:worsen|trigger|cause|raise|bring|affect|aggravate|provoke|set off)"
            rf"\w*<gap4>{_ILLNESS}",
        ),
    ),
    Rule(
        id="claim-children",
        level=Level.WARNING,
        catches="offers ketamine to children or teenagers",
        reason="Spravato is not approved under 18, and one small trial in teens proves little.",
        source=("janssen-2026-spravato-label", "dwyer-2021"),
        fix="Write that it is not approved under 18, and that evidence is very limited.",
        needs=_YOUNG,
        unless=r"should not|must not|not approved|do not|tell|childcare|care of|caring for|lock\w*|"
        r"pets?|reach|who (?:is|are) under|can not|poison|suicid\w*|antidepressants|<STUDY>|"
        r"<COMPARED>|look after|mind(?:ing)? |another adult|your children|line|ask|may not|\d+ "
        r"year old (?:\w+ )?(?:with|who|felt)",
        patterns=(
            rf"{_YOUNG}<gap6>@(?:can|may|benefit\w*|respond\w*|welcome|improve\w*|tolerate|"
            rf"do well|thrive\w*|eligible|receive|get)",
            rf"<TREAT><gap4>@(?:for|in|helps?|treats?|safe\w*|to|suits?|works?)<gap3>{_YOUNG}",
            rf"@(?:we|our \w+) (?:\w+ )?(?:treats?|accepts?|welcomes?|helps?|offers?|see)<gap3>"
            rf"{_YOUNG}",
        ),
    ),
)
