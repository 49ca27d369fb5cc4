"""Harm that a sentence says itself can come of it, so that it does not deny any."""

from articles.linting.claims.words import rx

ADMITS = rx(
    r"(?<!nothing )(?<!else )(?<!no one )(?<!ever )(?:can|may|could|might) (?:still |also |itself |"
    r"sometimes |then |even |easily )?(?:be (?:addictive|dangerous|serious|misused|abused|fatal|"
    r"deadly|harmful|risky|unsafe|severe|frightening|upsetting|life threatening)|harm|damage|"
    r"slow (?:your )?breathing|raise (?:your )?blood pressure|kill|lead to (?:dependence|"
    r"addiction|coma|death|misuse|craving)|hurt|irritate|scar|cause (?:\w+ )?(?:harm|damage|"
    r"dependence|dizz\w+|nausea|vomiting|side|seizures|sedation|bladder|psychosis|mania|"
    r"breathing|death|withdrawal)|happen (?:at|to|during|even|with|when|after)|become (?:dependent|"
    r"addicted)|be lasting|stop (?:your )?breathing|make (?:psychosis|it worse|you (?:ill|sick|"
    r"drowsy|dizzy|vomit))|bring on|set off|trigger)|hard to (?:predict|say|know|tell)|"
    r"impossible to (?:predict|know|say|tell beforehand)|against the law|a crime|(?:is|are) illegal"
)
