"""The words of the field that several rules share, as parts of patterns, and what they make."""

import re
from functools import lru_cache

KAT = (
    r"(?:KAT|KAP|ketamine[- ](?:assisted|facilitated|supported|enhanced) "
    r"(?:psycho)?therapy|(?:our|this) (?:therapy|program))"
)
TREATMENT = (
    rf"(?:{KAT}|(?:es)?ketamine|spravato|anti-?depressants?|placebo|sedatives?|midazolam|ECT|TMS|"
    r"(?:psycho)?therap(?:y|ies)|treatments?|medicines?|medications?|infusions?|injections?|"
    r"lozenges?|nasal sprays?|the spray|doses?|sessions?|programs?|lithium|CBT|EMDR|opioids?|"
    r"benzodiazepines?|SSRIs?|cannabis|alcohol)"
)
CONDITION = (
    r"(?:depress\w*|anxi\w+|PTSD|OCD|bipolar|trauma\w*|suicid\w+|(?:chronic )?pain|moods?|"
    r"symptoms?|addictions?|substance use|alcohol (?:problems?|use)|quality of life|well-being|"
    r"panic|distress)"
)
PEOPLE = (
    r"(?:people|adults|patients|clients|participants|veterans|men|women|volunteers|users|children|"
    r"teens|members|someone|everyone|person|patient|you)"
)
SIDE_EFFECT = (
    r"(?:(?:side |unwanted )effects?|nause\w+|vomit\w*|dizz\w+|drows\w+|sleepi\w+|"
    r"sedat(?:ion|ed)|headaches?|shaking|(?:blurred|double) vision|"
    r"(?:feel\w* )?(?:sick|detached)|dissociat\w+|confus(?:ed|ion)|"
    r"(?:anxious|afraid|panicky|scared) (?:during|after)|panic|tired(?:ness)?|foggy|fatigue|"
    r"sweating|itching|rash|hives|dry mouth|numb(?:ness)?|tingling|nightmares|insomnia|paranoi\w+|"
    r"flashbacks?|tolerance|withdrawal|allergic reactions?|"
    r"(?:urine|pee) (?:\w+ ){0,3}(?:bloody|dark|red)|blood in (?:your |the )?(?:urine|pee)|"
    r"heart (?:may |can |might )?(?:beats?|races?|racing|pounds?)|forget(?:s|ting)?|"
    r"blood pressure|(?:slowed|slow|shallow) breathing|breathing (?:problems?|failure|trouble)|"
    r"slows? (?:your |the )?breathing|bladder(?! medic)|kidneys?|liver(?! medic)|seizures?|"
    r"hallucinat\w+|psychosis\w*|mani(?:a|c)|dependence|misused?|addicti\w+|cravings?|"
    r"pass(?:es|ed|ing)? out|faint(?:s|ed|ing)?|memory (?:problems?|loss)|overdos\w+|coma|deaths?|"
    r"frightening|injur(?:y|ies)|mood (?:can|may|might) (?:dip|drop|fall)|"
    r"heart (?:problems?|attacks?)|strokes?|harm(?:s|ed)?|scars?|damage[sd]?|relapse[sd]?)\b"
)
UNCERTAINTY = re.compile(
    r"not (?:yet )?(?:known|clear|certain|proven|well (?:studied|known|measured)|settled)|"
    r"un(?:known|clear|certain|proven)|nobody knows|no one knows|may not help|might not help|"
    r"does not help everyone|not everyone|too small|small (?:studies|trials)|wears? off|mixed|"
    r"no clear difference|leaves? much doubt|not in every|did not (?:help|work|ease)|limited|"
    r"fully know|cannot (?:show|tell|say)|weak (?:evidence|studies)",
    re.IGNORECASE,
)
RISK = re.compile(
    r"\brisks?\b|\bside effects?\b|\bharm(?:s|ed|ful)?\b|\bdanger\w*|\bdependence\b|\bmisused?\b|"
    r"\bbladder\b|\bfrightening\b|\bblood pressure\b|\bunsafe\b|\bslowed breathing\b",
    re.IGNORECASE,
)
NO_RISK = re.compile(
    r"\b(?:no|without|free of|zero|few|hardly any) (?:\w+ )?(?:risks?|side effects?|harms?|danger)",
    re.IGNORECASE,
)
COMPARISON_ARM = re.compile(
    r"placebo|dummy|sedative|midazolam|salt water|saline|comparison|control group|other group|"
    r"against|compared|\bthan\b|versus|\bvs\b|without (?:it|treatment|ketamine|the medicine)|"
    r"untreated|\bECT\b|esketamine or|waiting list|usual care|both groups|both arms",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b\d[\d,]* (?:people|persons?|patients|adults) (?:in|out of) (?:every )?\d[\d,]*\b|"
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b|"
    r"\b\d[\d.,]* ?(?:%|percent\b|per cent\b)|(?<!first )(?<!second )(?<!other )\bhalf "
    r"(?:of|the|got|had|felt|were|as)\b|\bhalved\b|"
    r"\b(?:a|one|two) (?:third|quarter|fifth)s? (?:of|got|had|felt|were|as)\b|"
    r"\bthree[- ]quarters\b|\b(?:twice|double|triple|three times) (?:as|the)\b|"
    r"\b\w+-?fold\b|\bthe majority of\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|ninety|(?:a )?hundreds?(?: of)?|(?:a )?thousands?(?: of)?|dozens of)"
)
_UNIT = (
    r"(?:people|adults|patients|participants|veterans|men|women|volunteers|users|children|teens|"
    r"trials?|studies|study|reviews?|hours?|minutes?|days?|weeks?|months?|years?|doses?|sessions?|"
    r"infusions?|treatments|mg|milligrams?|points?|times|deaths|cases|dollars)"
)
COUNT = re.compile(
    rf"(?<![\w-]){_NUMBER}(?: (?:to|or|and|or more|of) {_NUMBER})?[- ](?:or more |more |other )?"
    rf"(?:[a-z-]+ ){{0,2}}?{_UNIT}\b|(?<!\w)\$ ?\d|"
    r"\b(?:about|within|for|lasts?|after|up to) an? (?:hour|day|week|month|year)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # a page's worth and more: several rules ask it of each sentence
def gives_rate(text: str) -> bool:
    """Tell whether a text says how many of how many: 4 in 10, half of them, 40%."""
    return bool(_RATE.search(text))
