"""Words of Indonesian and English that say how words are built and which language a text is in.

Knows nothing of papers or their layout.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """Words set off by white space, over several lines."""
    return frozenset(listed.split())


# Frequent words that one of the two languages has and the other has not.
STOPWORDS_ID = _words(
    """
    adalah adanya agar akan akibat antara atas atau bagi bagian bahwa baik banyak beberapa belum
    berbagai berdasarkan bisa bukan dalam dan dapat dari dengan di dilakukan guna hal hanya harus
    hingga ini itu jika juga karena ke kepada ketika lain lebih maka maupun melalui membuat memiliki
    mengenai menjadi menurut merupakan namun oleh pada para penelitian perlu pihak saat saja salah
    sampai sangat satu sebagai sebesar sebuah secara sedangkan sehingga sejak sekitar selain seluruh
    semua seperti serta setelah setiap suatu sudah tahun tahap tentang terhadap tersebut tetapi
    tidak
    untuk upaya yaitu yakni yang
    """
)
STOPWORDS_EN = _words(
    """
    a also an and are as at be been but by can carried for from had has have his how however in into
    is it its many more no not of on one or other out shall she should such than that the their them
    there these they this through to under was we were what when which while who will with would
    """
)

# Words that stand in lower case inside a title: prepositions, conjunctions, articles.
TITLE_SMALL_WORDS = _words(
    """
    akan antar antara atas atau bagi beserta bukan dan dari dalam demi dengan di guna hingga ini itu
    karena ke kepada lewat maupun melalui mengenai menuju menurut oleh pada para pasca pra sampai
    sebagai secara sejak seputar serta tanpa tentang terhadap untuk versus yang
    a an and as at between by during for from in into is its of on or over the through to toward
    towards under upon via vs with within without de la van der von dkk et al
    """
)

# Indonesian prefixes as they may be cut off at a line end, longest forms included.
PREFIXES = _words(
    """
    ber be bel per pe pel pem pen peng penge peny me mem men meng menge meny memper member di diper
    ter te ke se keber kese kepe kepem kepen kepeng keter pember pemer penge seper berke berpe
    mempe memberi dise
    """
)
SUFFIXES = _words(
    "an kan i nya lah kah pun ku mu annya kannya inya kanlah anlah tah wan wati isme isasi"
)

# Bound forms that are written joined or hyphenated, as each writer likes.
BOUND_FORMS = _words(
    """
    adi anti antar bi co counter dwi eks ex ekstra hiper hyper infra inter intra ko kontra makro
    maha mega meta micro mikro mini mono multi neo non pan para pasca poli post pra pre pro proto
    pseudo purna re semi sub super supra swa tele trans tri tuna ultra
    """
)
# Bound forms whose hyphen is meant at a line end, unless the text joins the word elsewhere.
HYPHENATED_FORMS = _words(
    """
    all co cross dual e eks ex first free full fully good half high i long low m mid newly non one
    open real second self short single state t third two user well win x
    """
)
# Second halves of English compounds.
COMPOUND_TAILS = _words(
    """
    aged based border building centred centered class cost depth driven edge end free friendly
    funded going income intensive led level like long made making oriented owned party related run
    scale sector sharing specific speed standing term time track up wide
    """
)

# Reduplication with a change of sound: both halves, first half first.
SOUND_CHANGING_PAIRS = _words(
    """
    aneka-ragam bolak-balik carut-marut cerai-berai compang-camping corat-coret gerak-gerik
    gonjang-ganjing gotong-royong hiruk-pikuk huru-hara kaya-raya kocar-kacir lalu-lalang
    lalu-lintas lauk-pauk lika-liku mondar-mandir morat-marit porak-poranda pontang-panting
    ramah-tamah remeh-temeh sayur-mayur sedu-sedan seluk-beluk serba-serbi serta-merta simpang-siur
    teka-teki tindak-tanduk tumpang-tindih tunggang-langgang umbul-umbul warna-warni
    """
)

# Words that look like two words set side by side and are one: a line-end hyphen in them is joined.
JOINED_WORDS = _words(
    """
    acapkali adakalanya adapun apabila apalagi apapun bagaimana bagaimanapun barangkali bilamana
    daripada darimana dimana hulubalang kadangkala kapanpun kerjasama kepada manakala manapun
    matahari maupun meskipun olahraga padahal peribahasa pertanggungjawaban saputangan sebagaimana
    sedangkan segitiga sekaligus sekalipun siapapun sukacita sukarela tanggungjawab walaupun
    wiraswasta
    something someone sometimes somewhere anything anyone anywhere everything everyone everywhere
    nothing nobody however moreover therefore furthermore nevertheless nonetheless whereas
    within without into onto upon throughout overall outcome income output input network framework
    worldwide nationwide online offline percent
    """
)
