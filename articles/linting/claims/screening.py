"""Who should not have it: serious illness, children."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import ASSERTED, DENIED, Rule
from articles.problems import Level

_ILLNESS = (
    r"(?:heart (?:disease|trouble|defect|problems?|conditions?|attack|failure|patients?)|high "
    r"blood pressure|"
    r"hypertension|psychosis|schizophrenia|psychotic \w+|mania|manic|bipolar(?: \w+)?|"
    r"aneurysm\w*|stroke|glaucoma|liver (?:disease|problems?|failure)|thyroid|seizures?|epilepsy|"
    r"kidney disease|hear(?:s|ing)? voices|voices|delusions?|brain injur\w+|hallucinations?|sleep "
    r"apnea|lung disease|addictions?|substance use|head "
    r"injur\w+|cirrhosis|arrhythmia|pacemaker)"
)
_YOUNG = (
    r"(?:children|child|kids?|teen\w*|adolescents?|minors?|youth|young people|toddlers?|your son|"
    r"your daughter|under 18|high school\w*|\d+ year olds?|youngsters?|boys|girls|pediatric)"
)

RULES = (
    Rule(
        id="claim-screening-dismissed",
        level=Level.WARNING,
        catches="says that people with a serious illness can have it all the same",
        reason="Some illnesses rule ketamine out, and others need a specialist first.",
        source=("janssen-2026-spravato-label", "ketalar-label", "sanacora-2017"),
        fix="Write “tell us about any of these”: some rule it out, others need more checks.",
        unless_meant="",
        says=ASSERTED,
        unless=r"tell us|ask|should not|must not|can not|do not|extra|more checks|specialist|"
        r"before|worse\w*|raise|trigger|first|may|might|risk\w*|need|treat\w*|<COMPARED>|<STUDY>|"
        r"controlled first|checks?|cause|bring on|signs?|call|watch|rule\w* (?:it )?out|slow|"
        r"history of .* (?:can|could)",
        patterns=(
            rf"{_ILLNESS}<gap6>@(?:can|may|are able to|is able to|will|is|are)<gap2>(?:have|take|"
            rf"use|get|safely|receive|try|do|fine|safe|welcome|no (?:barrier|problem|reason|"
            rf"obstacle)|safely|benefit|start|ok|okay|eligible|candidates)",
            rf"{_ILLNESS}<gap4>@(?:does? well|do well|thrives?|responds? well|benefit\w*|"
            rf"tolerates?|improves?)",
            rf"<TREAT>[^;.!?]{{0,20}}? @(?:even if|even though|even when|even with|despite|"
            rf"regardless of)[^;.!?]{{0,30}}? {_ILLNESS}",
            rf"<TREAT><gap3>@(?:is|are)<gap2>(?:safe|fine|ok|okay|suitable|right|good|gentle|"
            rf"ideal|appropriate)<gap6>{_ILLNESS}",
            rf"@(?:even|including|despite|with|regardless of)(?: \w+){{0,4}}? {_ILLNESS}"
            rf"<gap6>(?:can have|can safely|safe\w*|can take|fine|without fear|welcome|"
            rf"without (?:any )?(?:worry|risk))",
            rf"@(?:open to|suitable for|right for|safe for|fine for|good for|available to|"
            rf"welcoming|we welcome|we "
            rf"accept|we treat) (?:\w+ ){{0,2}}?(?:people |patients |those |anyone )?(?:with "
            rf")?{_ILLNESS}",
            rf"@only (?:people|patients|those|someone) with (?:\w+ "
            rf"){{0,3}}?{_ILLNESS}[^;.!?]{{0,30}}? (?:careful|"
            rf"worry|avoid|not|concerned|checked|screened)",
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
        unless_meant="",
        says=DENIED,
        unless=r"should (?:usually )?not|must not|can not have|do not have (?:kat|ketamine)|"
        r"<STUDY>|"
        r"<COMPARED>|not (?:recommended|enough)|do not stop|not know|who do not|no one|"
        r"not (?:a )?treat\w*|other|not always|but",
        patterns=(
            rf"{_ILLNESS}<gap3>@(?:rule\w* out|rule\w* (?:you|anyone|people|it)|matter\w*|"
            rf"exclude\w*|stop\w*|"
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
    Rule(
        id="claim-screening-removes-risk",
        level=Level.WARNING,
        catches="says that checks or staff take the risk away",
        reason="Screening and monitoring lower the risk and cannot remove it.",
        source=("short-2018", "asa-ketamine-safe-use"),
        fix="Write that they lower the risk, and say what is still possible.",
        unless_meant="",
        of_any=True,
        unless=r"lowers?|reduces?|can not|help(?:s)? (?:to )?(?:keep|spot|find)|ask|might|may|"
        r"looks? for",
        patterns=(
            r"(?:screening|evaluation|assessment|checks?|check ?up|exam|monitoring|team|staff|"
            r"nurses?|"
            r"doctors?|protocols?|experience|therapist|supervision|precautions|clinic|interview)"
            r"[^;.!?]{0,50}? @(?:removes?|rules? out|eliminates?|takes? away|prevents?|excludes?|"
            r"avoids?|"
            r"guarantees?|ensures?|makes? (?:sure|certain|it safe|ketamine safe|kat safe|"
            r"everything)|"
            r"keeps? (?:you|everyone) (?:completely|perfectly|fully)|means? (?:that )?(?:you are|"
            r"there is "
            r"no|nothing))(?: that)?(?: \w+){0,4}? (?:risks?|harm|problems?|dangers?|safe\w*|"
            r"complications?|side effects?|wrong|smooth\w*|emergenc\w+)",
            r"(?:therapist|nurse|doctor|team|support|guide|someone|staff)[^;.!?]{0,40}? (?:side "
            r"effects?|"
            r"risks?|reactions?|any problems?|everything|difficult moments)[^;.!?]{0,20}? @(?:easy|"
            r"manageable|nothing|no problem|harmless|under control|a breeze|fine|mild|easily)",
            r"@(?:developed|designed|built|made)[^;.!?]{0,20}? with (?:your )?safety in mind",
        ),
    ),
)
