"""Words that tell what kind of claim a sentence makes, in Indonesian and English.

A statement has a named actor and one of the verbs of saying; a finding has the paper speaking
of itself and one of the verbs of finding.
"""

from risalah.lexicon.names import QUOTATION_CUES

SAYING = (
    "menyatakan menyebutkan menyebut mengatakan mengungkapkan menegaskan menekankan menjelaskan "
    "menerangkan menuturkan mengumumkan berpendapat beranggapan berargumen menilai mengakui "
    "mengaku "
    "memandang menyampaikan berpidato menyerukan mengklaim membantah melaporkan memprediksi "
    "memperkirakan memproyeksikan mendefinisikan mengusulkan menyarankan meminta mendesak percaya "
    "menggarisbawahi menyoroti mengemukakan memaparkan mengingatkan memperingatkan menyimpulkan "
    "berkesimpulan mengkritik menuduh menuding berjanji berharap membenarkan mengimbau menganggap "
    "berpandangan berkeyakinan"
).split()
"""Indonesian verbs by which somebody says, holds or asks."""

SAYING_THAT = (
    "menambahkan menemukan melihat mencatat memahami menduga bersikukuh bersikeras sependapat"
).split()
"""Verbs that are of saying only where one of `THAT` or a quotation follows."""

THAT = "bahwa jika agar that".split()
"""Conjunctions that lead to what somebody says."""

HE = "ia dia beliau he she".split()
"""Pronouns for somebody whom a sentence before has named."""

SAID = (
    "dinyatakan dikatakan disebutkan diungkapkan ditegaskan ditambahkan diumumkan dilaporkan "
    "disampaikan dikemukakan dijelaskan dituturkan dituding dipaparkan diusulkan diserukan"
).split()
"""Passives of the same: who says it stands behind them."""

QUOTING = tuple(sorted(QUOTATION_CUES)) + tuple(
    f"{verb}nya" for verb in "kata ujar tutur ungkap jelas tegas imbuh papar terang ucap".split()
)
"""Words behind a quotation before the name of who said it: "…," kata Menteri Keuangan."""

VIEW = (
    "menurut|bagi|according|berdasarkan keterangan|berdasarkan penuturan|berdasarkan pengakuan|"
    "berdasarkan penjelasan|berdasarkan pendapat|berdasarkan pandangan"
).split("|")
"""Words that introduce whose view is told; "bagi" only before an author whose year is cited."""

OPINION = "pandangan pendapat argumen anggapan gagasan".split()
SHARED = "disepakati didukung dibenarkan dikuatkan diamini disetujui".split()
"""An opinion told before, and what somebody else makes of it: "pandangan ini disepakati oleh"."""

SAYING_EN = (
    "said says stated states announced announces declared declares argued argues claimed claims "
    "reported reports noted notes explained explains emphasised emphasized stressed stresses "
    "believes believed predicted predicts insisted insists proposed proposes warned warns urged "
    "urges estimated estimates concluded concludes"
).split()

PAPER = (
    "penelitian ini|studi ini|riset ini|kajian ini|artikel ini|tulisan ini|makalah ini|paper ini|"
    "jurnal ini|skripsi ini|tesis ini|disertasi ini|laporan ini|naskah ini|penulis|peneliti ini|"
    "hasil analisis|hasil penelitian|hasil kajian|temuan dalam|argumen yang ditawarkan|"
    "this study|this research|this paper|this article|this journal|this thesis|this report|"
    "the study|the paper|the article|the thesis|"
    "the author|the authors|results of the analysis|the findings"
).split("|")
"""How a paper speaks of itself and its authors."""

FINDING = (
    "menemukan menunjukkan menyimpulkan membuktikan memperlihatkan mengungkapkan melihat "
    "berargumen menawarkan adalah dideskripsikan disimpulkan ditemukan menilai berisi "
    "menyajikan memberikan finds found shows showed concludes concluded argues reveals "
    "presents contain contains described"
).split()
"""Verbs by which a paper says what it found or concluded."""

ABOUT_THE_WORK = (
    "tujuan|metode|metodologi|manfaat|objek|lokasi|subjek|populasi|sampel|rumusan masalah|"
    "sistematika|kerangka|fokus|jenis|pendekatan|teknik|teori|"
    "purpose|aim|method|methods|object|approach|technique|theory"
).split("|")
"""What is said of a paper before these is no finding: "tujuan penelitian ini adalah"."""

OF_THE_WORK = (
    "utama penelitian analisis kajian studi yang digunakan dipakai diterapkan dari dalam pada oleh "
    "research used applied of in by"
).split()
"""Words between the two: "jenis penelitian yang digunakan dalam tulisan ini adalah"."""

INTENDING = (
    "bertujuan berusaha berupaya bermaksud mencoba hendak ingin akan menggunakan memakai "
    "menerapkan menganalisis membahas mengkaji meneliti mengulas "
    "aims seeks attempts tries intends will uses used employs employed applies applied "
    "analyzes analyses examines discusses explores"
).split()
"""Verbs by which a paper says what it is for and how it goes about it."""

OFFERING = "menyajikan memberikan menawarkan berisi presents gives offers provides".split()
PRESENTED = (
    "analisis gambaran pandangan tinjauan ulasan uraian pembahasan penjelasan pemaparan "
    "analysis overview account review discussion"
).split()
"""What a paper offers without telling yet what it found: "riset ini menyajikan analisis"."""

ALSO = "juga lebih lanjut kemudian lantas sendiri pun also then further therefore".split()
"""Words between a paper's name and its verb."""

AND = "dan serta lalu and".split()
"""Words that join a finding to the method before it: "menggunakan survei dan menemukan bahwa"."""

EVIDENCE = (
    "dapat disimpulkan|dapat dilihat bahwa|dapat terlihat bahwa|dapat dikatakan|"
    "hal ini menunjukkan|"
    "ini menunjukkan bahwa|hal ini menggambarkan|hal ini membuktikan|menunjukkan jika|"
    "it can be concluded|this shows that|this indicates"
).split("|")
"""Phrases by which a paper draws a conclusion without naming itself."""
