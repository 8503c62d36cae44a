"""Words that tell what kind of claim a sentence makes, in Indonesian and English.

A statement has a named actor and one of the verbs of saying; a finding has the paper speaking
of itself and one of the verbs of finding.
"""

from risalah.lexicon.names import TOLD_BY

SAYING = (
    "menyatakan menyebutkan menyebut mengatakan mengungkapkan menegaskan menekankan menjelaskan "
    "menerangkan menuturkan mengumumkan berpendapat beranggapan berargumen menilai mengakui "
    "mengaku "
    "memandang menyampaikan berpidato menyerukan mengklaim membantah melaporkan memprediksi "
    "memperkirakan memproyeksikan mendefinisikan mengusulkan menyarankan meminta mendesak percaya "
    "menggarisbawahi menyoroti mengemukakan memaparkan mengingatkan memperingatkan menyimpulkan "
    "berkesimpulan mengkritik menuduh menuding berjanji berharap membenarkan mengimbau menganggap"
).split()
"""Indonesian verbs by which somebody says, holds or asks."""

SAYING_THAT = "menambahkan menemukan melihat mencatat memahami menduga".split()
"""Verbs that are of saying only where "bahwa" or a quotation follows."""

SAID = (
    "dinyatakan dikatakan disebutkan diungkapkan ditegaskan ditambahkan diumumkan dilaporkan "
    "disampaikan dikemukakan dijelaskan dituturkan dituding dipaparkan diusulkan diserukan"
).split()
"""Passives of the same: who says it stands behind them."""

QUOTING = tuple(sorted(TOLD_BY)) + tuple(
    f"{verb}nya" for verb in "kata ujar tutur ungkap jelas tegas imbuh papar terang ucap".split()
)
"""Words behind a quotation before the name of who said it: "…," kata Menteri Keuangan."""

VIEW = "menurut bagi according".split()
"""Words that introduce whose view is told; "bagi" only at the head of a sentence."""

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
    "sistematika|kerangka|fokus|purpose|aim|method|methods|object"
).split("|")
"""What is said of a paper before these is no finding: "tujuan penelitian ini adalah"."""

EVIDENCE = (
    "dapat disimpulkan|dapat dilihat bahwa|dapat terlihat bahwa|dapat dikatakan|"
    "hal ini menunjukkan|"
    "ini menunjukkan bahwa|hal ini menggambarkan|hal ini membuktikan|menunjukkan jika|"
    "it can be concluded|this shows that|this indicates"
).split("|")
"""Phrases by which a paper draws a conclusion without naming itself."""
