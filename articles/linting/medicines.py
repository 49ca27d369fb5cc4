"""Medicine names, in one place: a reader cannot be spared them, so no grade counts them."""

MEDICINES: tuple[str, ...] = (
    # this site's subject
    "ketamine", "esketamine", "Spravato", "Ketalar", "KAT", "KAP", "racemic", "arketamine",
    "ketamine-assisted therapy", "ketamine-assisted psychotherapy",
    # medicines for depression and anxiety
    "antidepressant", "antidepressants", "amitriptyline", "nortriptyline", "imipramine",
    "clomipramine", "desipramine", "bupropion", "Wellbutrin", "buspirone", "citalopram", "Celexa",
    "escitalopram", "Lexapro", "fluoxetine", "Prozac", "fluvoxamine", "paroxetine", "Paxil",
    "sertraline", "Zoloft", "duloxetine", "Cymbalta", "venlafaxine", "Effexor", "desvenlafaxine",
    "mirtazapine", "trazodone", "vilazodone", "vortioxetine", "phenelzine", "tranylcypromine",
    "selegiline", "isocarboxazid", "dextromethorphan", "Auvelity", "brexanolone", "zuranolone",
    "SSRI", "SSRIs", "SNRI", "SNRIs", "MAOI", "MAOIs",
    # for bipolar disorder and psychosis
    "lithium", "lamotrigine", "Lamictal", "valproate", "carbamazepine", "quetiapine", "Seroquel",
    "aripiprazole", "Abilify", "brexpiprazole", "cariprazine", "lurasidone", "olanzapine",
    "olanzapine-fluoxetine", "risperidone", "clozapine", "haloperidol", "lumateperone",
    # for sleep, calm and attention
    "benzodiazepine", "benzodiazepines", "alprazolam", "Xanax", "clonazepam", "diazepam",
    "lorazepam", "Ativan", "midazolam", "temazepam", "zolpidem", "Ambien", "gabapentin",
    "pregabalin", "hydroxyzine", "propranolol", "prazosin", "clonidine", "methylphenidate",
    "Ritalin", "amphetamine", "Adderall", "modafinil", "atomoxetine", "barbiturates",
    # for pain, dependence and surgery
    "opioid", "opioids", "morphine", "oxycodone", "fentanyl", "tramadol", "methadone",
    "buprenorphine", "Suboxone", "naloxone", "Narcan", "naltrexone", "acamprosate", "disulfiram",
    "propofol", "lidocaine", "remifentanil", "ondansetron", "acetaminophen", "ibuprofen",
    # other medicines that these pages name
    "theophylline", "aminophylline", "semaglutide", "Ozempic", "tirzepatide", "insulin",
    "memantine", "scopolamine", "psilocybin", "MDMA", "LSD", "cannabis", "metformin",
)  # fmt: skip
