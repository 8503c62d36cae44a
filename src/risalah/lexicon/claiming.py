"""Words that tell what kind of claim a sentence makes, in Indonesian and English.

A statement has a named actor and one of the verbs of saying; a finding has the paper speaking
of itself and one of the verbs of finding.
"""

SAYING = (
    "menyatakan dinyatakan menyebutkan menyebut mengatakan dikatakan mengungkapkan diungkapkan "
    "menegaskan ditegaskan menekankan menjelaskan dijelaskan menerangkan menuturkan menambahkan "
    "ditambahkan mengumumkan diumumkan berpendapat beranggapan berargumen menilai mengakui "
    "memandang menyampaikan berpidato menyerukan mengklaim membantah melaporkan dilaporkan "
    "memprediksi memperkirakan mendefinisikan mengusulkan menawarkan meminta mendesak percaya "
    "menggarisbawahi menyoroti menurut bagi"
).split()
"""Indonesian verbs by which somebody says, holds or asks; "menurut" and "bagi" introduce a view."""

SAYING_EN = (
    "said says stated states announced announces declared declares argued argues claimed claims "
    "reported reports noted notes explained explains emphasised emphasized stressed stresses "
    "believes believed predicted predicts insisted insists proposed proposes according"
).split()

PAPER = (
    "penelitian ini|studi ini|riset ini|kajian ini|artikel ini|tulisan ini|makalah ini|paper ini|"
    "jurnal ini|skripsi ini|tesis ini|laporan ini|naskah ini|penulis|peneliti ini|"
    "hasil analisis|hasil penelitian|hasil kajian|temuan dalam|argumen yang ditawarkan|"
    "this study|this research|this paper|this article|this journal|this thesis|this report|"
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

EVIDENCE = (
    "dapat disimpulkan|dapat dilihat bahwa|dapat terlihat bahwa|dapat dikatakan|"
    "hal ini menunjukkan|"
    "ini menunjukkan bahwa|hal ini menggambarkan|hal ini membuktikan|menunjukkan jika|"
    "it can be concluded|this shows that|this indicates"
).split("|")
"""Phrases by which a paper draws a conclusion without naming itself."""
