"""The words rules are made of, by meaning. A pattern writes `<MEDS>` for any of that meaning.

Sentences come from `normal`: lower case, no hyphens, no contractions.
"""

_ADVERB = (
    r"(?:\w+ly|also|now|just|even|still|already|ever|often|always|quite|very|so|too|much|far|"
    r"soon|again|then|finally|both|all|truly|simply|once|today|at last|100%)"
)

WORDS: dict[str, str] = {
    "ADV": rf"(?:{_ADVERB} )*",
    "BE": r"(?:is|are|was|were|be|been|being|am|becomes?|became|remains?|stays?|feels?|gets?)",
    "WILL": r"(?:will|can|could|may|might|would|should|must|do|does|did)",
    "HAVE": r"(?:has|have|had)",
    "POSS": r"(?:your|their|his|her|our|my|the|this|these|those|its|any|all|a|an|some|every|"
            r"each|one s|people s|patients?)",
    "PEOPLE": r"(?:people|persons?|patients?|clients?|adults?|men|women|veterans?|customers?|"
              r"users?|participants?|individuals?|those|folks|responders|members|teens|guests|"
              r"sufferers?)",
    "KET": r"(?:ketamine|kat|s ketamine|ketamine s)",
    "ESK": r"(?:esketamine|spravato)",
    "TREAT": r"(?:ketamine|kat|esketamine|spravato|treatments?|therap(?:y|ies)|infusions?|"
             r"sessions?|lozenges?|troches?|programs?|protocols?|packages?|series|"
             r"course|method|approach|the medicine|this medicine|our medicine|dos(?:e|es|ing)|"
             r"nasal spray|injections?|integration|clinic|it|this|we)",
    "OTHER": r"(?:antidepressants?|(?:standard|ordinary|usual|conventional|common) drugs|"
             r"ssris?|snris?|maois?|pills|tablets|talk therapy|psychotherapy|"
             r"(?:cognitive|behaviou?ral|exposure|trauma focused|group|music|exercise|speech|"
             r"physical|talk|traditional|ordinary|conventional|standard|other|electroconvulsive|"
             r"family|couples) (?:\w+ )?(?:therap(?:y|ies)|treatments?|care|medicines?)|cbt|emdr|"
             r"ect|tms|vns|lithium|quetiapine|opioids?|benzodiazepines?|exercise|sleep|naloxone|"
             r"movement|walking|methadone|buprenorphine|naltrexone|sertraline|paroxetine|"
             r"venlafaxine|lamotrigine|lurasidone|clomipramine|acamprosate|"
             r"(?:several )?(?:other|ordinary|approved|add on|mood) medicines|counseling|"
             r"psilocybin|mdma|lsd)",
    "SAD": r"(?:depress\w+|low mood|sadness|despair|hopelessness|darkness|misery|suffering|"
           r"dark days?|dark thoughts|melancholy|mdd|trd|the blues)",
    "FEAR": r"(?:anxi\w+|panic(?: attacks?| disorder)?|worry|phobias?|stress|fears?)",
    "ILL": r"(?:(?:hard to treat |treatment resistant |severe |major |clinical |chronic |bipolar |"
           r"stubborn |lifelong |childhood |social |crippling |deep |debilitating |mental |"
           r"emotional |suicidal )*(?:depress\w+|mdd|trd|low mood|anxi\w+|panic|phobias?|ptsd|"
           r"trauma\w*|ocd|mood disorders?|(?:mental|psychiatric|emotional) "
           r"(?:illness(?:es)?|health|disorders?|conditions?|pain|suffering|struggles|distress|"
           r"use)|bipolar(?: disorder)?|addictions?|alcoholism|suicidal (?:thoughts?|thinking|"
           r"ideation|feelings|depression)|suicidality|symptoms|despair|hopelessness|suffering|"
           r"adhd|autism|eating disorders?|anorexia|bulimia|lyme(?: disease)?|fibromyalgia|"
           r"chronic pain|migraines?|burnout|grief|insomnia|disorder|condition|illness))",
    "MIND": r"(?:depress\w*|mdd|trd|anxi\w+|panic|ptsd|trauma\w*|ocd|mood|mental|psychiatr\w*|"
            r"bipolar|suicid\w*|addict\w*|alcohol|psycholog\w*|emotional|behaviou?ral|"
            r"psychotherap\w+|adhd|grief|wellness|eating disorders?)",
    "MEDS": r"(?:(?:daily|other|current|usual|regular|old|psychiatric|prescription|prescribed|"
            r"long term|morning|evening|traditional|blood pressure|heart|pain|sleeping|sleep|"
            r"anti ?anxiety|mood|anti ?seizure|seizure|depression|anxiety|adhd|thyroid|"
            r"diabetes|mental health|oral) )*"
            r"(?:antidepressants?|anti depressants?|ssris?|snris?|maois?|medicines?|"
            r"prescriptions?|pills?|tablets?|tricyclics?|mood stabili[sz]ers?|antipsychotics?|"
            r"benzodiazepines?|benzos?|sedatives?|opioids?|painkillers?|methadone|buprenorphine|"
            r"suboxone|naltrexone|lithium|lamotrigine|lamictal|valproate|depakote|quetiapine|"
            r"seroquel|xanax|alprazolam|ativan|lorazepam|klonopin|clonazepam|valium|diazepam|"
            r"zoloft|sertraline|prozac|fluoxetine|lexapro|escitalopram|celexa|citalopram|paxil|"
            r"paroxetine|effexor|venlafaxine|cymbalta|duloxetine|wellbutrin|bupropion|"
            r"mirtazapine|trazodone|stimulants?|adderall|ritalin|modafinil|insulin|metformin|"
            r"psychiatric drugs|prescription drugs|depression drugs|beta blockers?|blood "
            r"thinners?|lisinopril|"
            r"semaglutide|ozempic|drug therapy|pharmaceuticals?(?: treatments?| drugs?)?|"
            r"medication|"
            r"(?:blood pressure|anxiety|depression|pain|sleep) meds?|meds)",
    "CLINICIAN": r"(?:doctors?|prescribers?|clinicians?|psychiatrists?|physicians?|pharmacists?|"
                 r"nurses?|care team|health care (?:team|provider|professional)|specialists?|"
                 r"anesthesiologists?|obstetricians?|midwi(?:fe|ves)|provider)",
    "NUM": r"(?:\d+(?:\.\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
           r"twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|"
           r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) \w+)",
    "TIME": r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)",
    "HARM": r"(?:harms?|risks?|dangers?|hazards?|side effects?|adverse effects?|downsides?|"
            r"complications?|drawbacks?|damage|problems?|ill effects?|dangerous|risky|harmful)",
    "BETTER": r"(?:better|well|happier|calmer|relief|relieved|improve\w*|recover\w*|heal\w*|"
              r"thrive\w*|remission|normal|alive|lighter|results?|benefits?|success\w*|"
              r"progress|difference|transformed|whole|like (?:my|your|him|her|them)sel\w+)",
    "HELP": r"(?:help(?:s|ed|ing)?|treat(?:s|ed|ing)?|reliev(?:es?|ed|ing)|eas(?:es?|ed|ing)|"
            r"improv(?:es?|ed|ing)|lift(?:s|ed|ing)?|reduc(?:es?|ed|ing)|"
            r"lower(?:s|ed|ing)?|lessen(?:s|ed|ing)?|combat(?:s|ing)?|fight(?:s|ing)?|"
            r"tackl(?:es?|ed|ing)|alleviat(?:es?|ed|ing)|sooth(?:es?|ed|ing)|"
            r"calm(?:s|ed|ing)?|restor(?:es?|ed|ing)|boost(?:s|ed|ing)?|"
            r"target(?:s|ed|ing)?|control(?:s|led|ling)?|manag(?:es?|ed|ing)|"
            r"dissolv(?:es?|ed|ing)|melt(?:s|ed|ing)? away|stop(?:s|ped|ping)?|address\w*|"
            r"quiet(?:s|ed|ing)?|heal(?:s|ed|ing)?|work(?:s|ed|ing)?|brings? relief)",
    "HEDGE": r"(?:may|might|could|some people|some patients|some of|some|sometimes|possibl[ey]|"
             r"not everyone|for others|seems? to|early (?:studies|trials|research)|often short|"
             r"for a (?:short|while|few)|short (?:term|lived)|fades?|wears? off|not known|"
             r"unknown|uncertain|unclear|unproven|limited|mixed|weak|off label|relapsed?)",
    "HEDGED": r"(?:may|might|could|some people|some patients|some of|some|sometimes|possibl[ey]|"
              r"not everyone|for others|seems? to|early (?:studies|trials|research)|often short|"
              r"for a (?:short|while|few)|short (?:term|lived)|(?:usually|often|then|soon|can|may|"
              r"effects?|benefits?) fades?|wears? off|not known|unknown|uncertain|unclear|unproven|"
              r"limited|mixed|weak|off label|relapsed)",
    "COMPARED": r"(?:placebo|\d+% (?:vs|against|and|or|compared)|saline|"
                r"salt water|midazolam|control group|comparison|dummy|"
                r"compared (?:with|to)|versus|vs|against \d+|\d+(?:%| in \d+| of \d+)? "
                r"(?:with|on|after|of those on) \w+|sugar)",
    "OURS": r"(?:ketamine|kat|esketamine|spravato|infusions?|lozenges?|troches?|our (?:\w+ )?"
            r"\w+|with us|this (?:treatment|therapy|medicine|program|method)|the (?:treatment|"
            r"therapy|program|series|protocol|clinic|medicine)|(?:one|a single|two|three|six|each|"
            r"every|first|second|few) (?:\w+ )?(?:sessions?|doses?|infusions?|treatments?)|"
            r"treatments?|sessions?|dos(?:e|es)|low doses?|method)",
    "ARMS": r"(?:placebo|saline|salt water|midazolam|control group|dummy|"
            r"\d+(?:%| in \d+| of \d+)? (?:with|on|after|of those on) \w+|sugar)",
    "STUDY": r"(?:trials?|stud(?:y|ies)|reviews?|researchers?|series|surveys?|reports?|"
             r"analys[ie]s|guidelines?|volunteers|registry)",
}  # fmt: skip
