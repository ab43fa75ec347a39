"""More long words that nearly every adult knows from talk, news and forms.

Owns the list; each entry stands for all its plain forms. Words that only people with an illness
or people who treat them use are not on it: those belong in the glossary.
"""

from __future__ import annotations

from tutor.checks.lists import listed

WORDS = listed(
    """
ability abnormal abnormally abortion absolute absolutely academy acceptable access accidental
accidentally accommodation accompanied accompany accountant accurate achievement active actively
actor addiction addictive additional adjustment administration admission adopted adoption
adulthood advance advantage advertise advertisement adviser advisor advisory agency aggressive
agriculture airplane allergic allergy amazing ambition amusing analyze ancestor ancient angrily
announce annoying annual annually anonymous antibiotic antibiotics anxiety anxious anymore anytime
apologize apology apparent appearance appetite application apply appreciate appropriate approval
approvals approximately architect argument arrangement arrival arteries artery arthritis
artificial artistic assemble assignment assist assistance assistant assisted associate association
assume assumption athlete athletic atmosphere attendance attitude attorney attraction attractive
audience automatic automatically automobile availability available avoidance aware awareness
awfully babysitter bacteria bacterial balance balcony barbecue barrier baseball basically becoming
beginner belonging beneficial benefit biological biology bodily breathing buffalo calculate
calculator calendar canadian cancellation capable capacity caregiver carelessly carrier carrying
category cause celebration celebrity cemetery century ceremony certainty certificate certified
challenging champion chapter character charity chemical chemistry chemotherapy childhood
cholesterol choose cinema circumstance citizenship civil civilian classical classify cleanliness
clinical clinician close closely collection collector college combination combine comfort
comforting comical commercial commission commitment committee commonly communicate communication
community comparison competition complain complaint complementary complete completed completely
complicate compliment computing concentrate concentration concerned concerning conclusion
conference confidence confident confidential confirm confirmation confuse confusing confusion
congratulations connect connection consequence consideration consistent constant constantly
construction consult consumer contain container contaminated contract contribute contribution
convenient convention convince cooperate cooperation cooperative correction council counseling
counselor courageous coverage covering creation creative creature criminal critical criticism
cultural curiosity curious currency currently customary daily damage damaging deadline decoration
decrease dedicated defense definite definitely definition delicate delicious delightful
demonstrate dentist dentistry departure dependent depending deposit depressed depressing
depression description deserve designer desperate destination destroy destruction detail detective
determine determined develop development device diabetes diabetic diagnosis diagram dialogue
diamond diaper diarrhea diary dietary difficulty digest digestion digestive digital dignity dinner
director dirty disability disabled disadvantage disagreement disappear disappearance disappoint
disappointed disappointment disaster discomfort discourage discrimination disease dishonest
disorder display distance distribute disturbing division divorce dizziness domestic donation
double dramatic driver drowsiness duplicate duration earlier earliest easier easiest economic
economy editor educate educated educational effective effectively effort elaborate elderly
election electric electrical electricity electronic element elementary elevator eligible eliminate
embarrass embarrassed embarrassing embarrassment embassy emotion emotional emotionally emperor
employment enable encourage encouragement endless engineer engineering enjoyment enter entertain
entertainment enthusiasm entitle entrance environment environmental equally equipment error escape
estimate eternal ethical evaluate evaluation event everlasting evident evidently evolution
examination examine exception exceptional excessive excitement excuse executive exercise exhaust
exhausted exist existence expand expansion expectation experiment expert expire explosion expose
exposure express expression extend extended extension extensive external extra extraordinary
extreme eyesight face facility factory fairly faithful familiar fantastic fantasy fascinating
fatigue federally feminine fertilizer festival fictional figure finance financial financially
flexible florist force forecast foreigner forgetfulness forgiveness formal former formerly formula
fortunate fortunately foundation frequency frequent frequently friendly frightening frustrate
frustrated frustrating frustration funeral furious galaxy gallery gardener gasoline gathering
generate generation generous genetic gentle genuine geography gradual gradually graduate
graduation grammar gratitude gravity habit handicap happening happiest happiness harmony healthier
healthiest heavily helicopter helpful heritage hesitate historic historical hobby homelessness
honestly honor hopefully horizon hormone hormones horrible hospitality humanity humidity humiliate
hundred hurricane identical identification identity ignorance ignorant illegal illegally
illustrate image imaginary imagination imagine imitate immigrant immigration immune immunity
impatient importance importantly impression impressive improve improvement inability incident
income incorrect increase increasing increasingly incredible incredibly indeed independence
indicate individual individually indoor industrial industry infant infected infection inferior
influence inform informal ingredient inhabit inherited initial initially injected injection
injections injure injury innocent inquire insist inspect inspection inspire instrument insult
insurer intelligence intelligent intend intensity intensive intention intentional interact
interfere interior internal international interpret interpreter interrupt interruption interview
introduction invention investigate investigation investment invisible invitation involve involved
irregular irritable irritate irritation isolate isolated issue jealousy jewelry journalist journey
justify kidney kidneys kilometer laboratory landlord languages later laundry lawyer leadership
legally legislation liberty license licensed literally literature locate logical loneliness lonely
loosening lose loyalty luckily luxury machinery magical mailbox maintain maintenance majority
management mandatory manner manual manufacture manufacturer marijuana marketing marriage married
marvelous masculine mathematics maximum meaningful meanwhile measure measurement mechanic
mechanical media medically medication medications meditation member memorable memorial mentally
mention merchandise message messages messenger messengers messy metal microphone microscope
microwave military milligram mineral minimize minimum minister minority miracle miserable misery
misleading mission mistreatment misunderstand misunderstanding mobile modern moisture molecule
monitor moreover mortgage motivate motivation movement multiple multiply murderer muscular museum
musical musician mutual mysterious narrative native nausea necessity negative neglected negotiate
neighborhood nervous normal notice notify nuclear numerous nurse nutrition obedient obesity
objection objective obligation observation observe obstacle obvious obviously occasion occasional
occasionally occupation occupational occupy occur ocean offensive offering office online openly
openness opera operator opponent opportunity optimistic option optional orchestra organ organic
organization original originally outrageous outstanding overall overcome overdose overhead
overlook overseas overweight owner ownership oxygen package packages painfully painkiller panic
parental parenting partially participant participate particularly partner partnership passport
patience patiently payment peace pediatrician penalty percentage perfect perfectly perform
performance permanent permanently permit persistent personality personally persuade pharmacies
pharmacist pharmacy philosophy photo photographer photography physically physician physicist piece
pilot place planet plastic pleasant pneumonia poison poisoning poisonous policy political
politician politics pollution popularity population portable portion positive possession
possibility potential poverty powerful practice practitioner precisely predict prediction prefer
preferable preference pregnant prematurely preparation prescriber prescribing prescription
presence presentation prevention price primarily primary principal principle prior priority prison
prisoner privacy private privilege procedure proceed process produce production professor program
prohibit project promise promotion properly proposal propose prosperity protection protective
protein provider province psychiatric psychiatrist psychological psychologist psychology
publication publicity publicly publisher punishment purchase purposes qualification qualify
quarantine questionnaire quickly quietly quitting race radiation radical raise random rapid
rapidly rational react reacting readiness realistic reality reasonable reasonably reassure rebuild
receipt receiver recipe recognition recommendation recorded recorder recover recovering recovery
recycle reduce reduction refer reference reflection refrigerator refugee refusal refuse regarding
regardless region regional register registration regulation rehearsal reject relation relationship
release relevant reliable reliance relief religion religious reluctant remaining remarkable remind
reminder removal remove reoccur represent representative republic reputation request requirement
research researcher researchers resemble reservation residence resident resistance resolution
resource respect responsibility responsible restlessness restrict restriction retirement reveal
revolution ridiculous romantic royalty sacrifice safety salary satellite satisfaction satisfactory
satisfied satisfy scenery schedule scholarship scientific scientist seasonal security selection
semester senator senior sensation sensible sensitive sensitivity sentence separately sequence
series service settlement severely sexual sexually shoplifting signature significant significantly
similarly simplify sincerely skeleton slavery sleepier sleepiest sleepiness slippery sociable
social socially solution somewhere sophisticated soreness space specialist specialty specific
specifically spectacular spiritual stability standard statement statistic steadily stiffness
strategy structural student stupidity substance successful successfully suffering sufficient
suicidal suicide suitable superior supervise supervision supervisor supplement supplier supplying
supportive suppose surface surgeon surgeries surgery surgical surprisingly surrender surrounding
survival survivor suspicious swallowing sympathetic sympathy symptom symptoms system talented
targeted technical technician technique technology teenager telescope temporarily temporary
tendency tenderness terminal terrific territory terrorist testify theater theory therapies
therapist therapy thermometer thorough thoroughly threatening tightening tiredness tissue tobacco
tolerate topic total totally tournament tradition traditional tragedy transfer transition
translation translator transportation traveler treasurer treatment tremendous tropical typically
ugly ultimate ultimately unable unaware uncertain uncertainty unchanged unclear uncomfortable
uncommon underground underlying underneath underwater underway underwear undo unemployed
unemployment unexpected unexpectedly unexplained unfamiliar unfortunate unfortunately unfriendly
unhealthy unimportant universal universe unknown unlawful unlimited unnecessary unplanned
unpleasant unreasonable unsuccessful untreated unusually update uploading upsetting urgency
urgently usable use usefulness utility vaccinated vaccination variety vehicle verify version
vertical veteran victory vinegar violate violence virus viruses visible visual vocabulary voice
volcano voluntary vomit vomiting vulnerable watery weakening weakness wealthier weekly whereabouts
wilderness willingness witnesses wondering worrying worsening yellowish
"""
)
"""Words in small letters; `common_words` finds their plain forms."""
