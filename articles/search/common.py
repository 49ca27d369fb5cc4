"""Words that say little about what somebody looks for, whatever the content is."""

# Left out of a query that has other words. Words such as "after", "how" or "long" stay: they are
# weighed by how rare they are in the content.
WORDS = """
a about also am an and any anyone anything are arent as at be been being but by can cannot cant
could couldnt did didnt do does doesnt doing dont each em for from get gets getting gonna got had
has hasnt have havent having he her here hers hi hello him his i id if ill im in into is isnt it its
ive just kinda let lets may maybe me might mine more most much my of ok okay on or our ours please
really s say she should so some still such t than thanks that thats the their them then there theres
these they this those to too u ur us very wanna want wants was wasnt we were werent whats will with
wont would wouldnt yes you your youre yours
"""
COMMON = frozenset(WORDS.split())
