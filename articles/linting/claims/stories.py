"""Testimonials: one person's story proves nothing, and privacy rules apply."""
# ruff: noqa: ISC004  a pattern goes on over lines; a comma ends it

from articles.linting.claims.rules import SAID, Found, Rule, Statement
from articles.linting.claims.words import rx
from articles.problems import Level

_SOURCE = ("ftc-2023-endorsement-guides", "ftc-2024-reviews-rule", "hipaa-privacy-rule")
_FIX = "Leave the story out, and give the results of a trial with both arms."
_GOOD = (
    r"(?:<BETTER>|life|alive|back|gone|free|joy|happy|happier|cured|healed|saved|saves|smil\w+|"
    r"laugh\w*|sleep\w*|again|dark(?: day)?s?|skeptical|miracle|magic|amazing|changed|works?|"
    r"worked|lifted|hope\w*|peace|breakthrough|finally|thank\w*|grateful|recommend\w*|love[sd]?|"
    r"took away|new person|new me|nothing else|never looked back|wonder\w*|off my|myself|"
    r"himself|herself|melt\w*|depress\w+|anxi\w+|panic|ptsd|trauma|energy|believe)"
)
_SPEAKER = (
    r"(?:patients?|clients?|veterans?|customers?|mothers?|moms?|fathers?|dads?|teachers?|nurses?|"
    r"executive|guests?|survivors?|members?|sufferers?|parents?|grandm\w+|users?|firefighters?|"
    r"soldiers?|marines?|students?|husband|wife|women|men|woman|man|people|couple|artist|"
    r"engineer|professionals?|celebrit\w+|actors?|athletes?)"
)
_TELL = (
    r"(?:says?|said|told|tells?|writes?|wrote|shares?|shared|reports?|reported|recalls?|"
    r"recalled|explains?|describes?|described|swears?|raves?|credits?|credited|beamed|smiles?|"
    r"puts? it|calls?|called|reflects?)"
)
_HEALTH = rx(
    r"<KET>|clinic|<ESK>|got my|back|depress\w+|dark|skeptical|alive|infusions?|session|sessions|"
    r"life|anxi\w+|pain|"
    r"trauma|ptsd|mood|healed|better|suicid\w*"
)
_SCRIPT = rx(
    r"(?:say|saying|ask|asks|asking|phrase|words|example|script|tell (?:us|your|the))|"
    r"you (?:can|might|could|may) |we do not|would like to|i take|i am taking|i agree|"
    r"<STUDY>|one person|glowing|if (?:someone|a friend|they)|may feel|questions?|"
    r"what if|people (?:often )?(?:describe|say)|some people|worry|my (?:list|questions|valuables|"
    r"ride|medicines)|the staff|"
    r"i (?:have|wear|know|told|will|can|eat|drink|stop) (?:\w+ )*(?:list|staff|clinic|ride|layers|"
    r"who)"
)


def is_story(statement: Statement, _found: Found) -> bool:
    """Say whether it tells of a result, and is no script of what a reader may say."""
    text = statement.text
    return _HEALTH.search(text) is not None and not _SCRIPT.search(text)


RULES = (
    Rule(
        id="claim-testimonial-first-person",
        level=Level.WARNING,
        catches="reads as a patient’s own story",
        reason="One story is no evidence; the FTC wants it genuine and typical.",
        source=_SOURCE,
        fix=_FIX,
        of_any=True,
        patterns=(
            rf"(?:i|my|me)<gap9>@{_GOOD}",
            rf"{_GOOD}<gap6>@(?:me|my|i|myself)",
        ),
        says=SAID,
        guard=is_story,
    ),
    Rule(
        id="claim-testimonial-reported",
        level=Level.WARNING,
        catches="tells what a patient said or felt after treatment",
        reason="One story is no evidence, and may break privacy rules.",
        source=_SOURCE,
        fix=_FIX,
        of_any=True,
        unless=r"<COMPARED>|ask how|before you trust|others|we do not (?:publish|print|use)|"
        r"do not (?:publish|prove)|not proof|can not tell|otherwise|in the (?:trial|study)|"
        r"<NUM> (?:in|of|out of) <NUM>|privacy|leave out|manic|side effects?|literature reviews?|"
        r"systematic|review (?:of|by|date|found|note)|last reviewed|trials?|study|studies|"
        r"surveys?|researchers?",
        patterns=(
            rf"@(?:one|a|an|our|another|this|many|some|these|happy|former|the|local|\d+ year old|"
            rf"\w+,? an?)(?: \w+){{0,4}}? {_SPEAKER}(?: \w+| with [\w ]{{1,20}})?,? "
            rf"{_TELL}<gap9>(?:{_GOOD}|ketamine|kat)",
            rf"@(?:ketamine|kat|it|treatment|<BETTER>|since|again|back|hope|{_GOOD}),? ,?"
            rf"{_TELL} (?:\w+,? ){{0,3}}?(?:\w+|{_SPEAKER})(?:, (?:\d+|an? [\w ]+|who [\w ]+))?"
            rf"(?=\W*$)",
            r"@(?:he|she|\w+) (?:had )?(?:tried everything|struggled|suffered|lost hope|had lost|"
            r"was "
            r"(?:ready|hopeless|desperate|about|suicidal))<gap6>(?:until|then|before|now|but)",
            r"@\w+, \d\d,? (?:\w+ ){1,8}(?:since|after|thanks|now|with|until|again|panic|free|"
            r"ketamine|kat)",
            r"@(?:thing|decision|treatment|choice|money|day|move) (?:i|we|he|she) (?:have |has "
            r")?(?:ever |"
            r"have )?(?:did|made|had|tried|spent|done)",
            r"@\w+, (?:an? |\d+,? )(?:[\w ]{0,30}), (?:says?|credits?|swears?|found|felt|beat|"
            r"overcame|recovered|calls?|tells?|reports?)",
            rf"@(?:\d+ year old|(?:one|a|an) (?:\w+ ){{0,3}}?{_SPEAKER})<gap9>(?:felt|feels|"
            rf"recovered|smiled|laughed|slept|found|beat|overcame|returned|went back|was cured|"
            rf"was free|got (?:his|her|their)|is now|improved|came back)<gap4>(?:{_GOOD}|normal|"
            rf"work|after|relief|first)",
            r"@(?:read|see|hear|watch|browse|check out|listen to|meet|discover) (?:\w+ ){0,4}?"
            r"(?:stor(?:y|ies)|testimonials?|reviews|patients? (?:say|tell|share)|say|success|"
            r"people who)(?: \w+){0,4}",
            r"@(?:testimonials?|success stor(?:y|ies)|five star|5 star|star reviews?|rave "
            r"reviews?|glowing reviews?|real (?:patients?|people|stories|results)|happy "
            r"(?:patients?|clients?|customers?)|satisfied (?:patients?|clients?|customers?)|"
            r"before and after (?:stor|photo)\w*|reviews (?:show|prove|say|speak)|rated|thumbs up|"
            r"(?:patients|clients) (?:love|rave|swear|adore|call us|call it|tell us|say|report))",
        ),
    ),
    Rule(
        id="claim-testimonial-changed-life",
        level=Level.WARNING,
        catches="holds up someone else’s result as yours to come",
        reason="What happened to one person cannot tell what will happen to another.",
        source=_SOURCE,
        fix=_FIX,
        of_any=True,
        unless=r"<STUDY>|not|tell",
        patterns=(
            r"@(?:changed|saved|healed|helped|worked for|transformed|gave) (?:my|her|his|their|"
            r"them|so many|others|thousands|countless|hundreds|me|our)<gap9>(?:you|yours|your|"
            r"too|life|lives|back)",
            r"@(?:join|be one of|become one of|follow) (?:the )?(?:hundreds|thousands|many|"
            r"countless|others|those|millions)",
            r"@(?:if it (?:worked|can work) for (?:them|me|him|her)|they did it|you could be "
            r"next|so can you|you can too|your story could)",
        ),
    ),
)
