"""Words by which a text cites: cues, verbs, links between authors, kinds of sources.

All words in lower case. Knows words only.
"""

from __future__ import annotations

from risalah.lexicon.pattern import listed

INTERVIEW_WORDS = (
    "wawancara",
    "interview",
    "komunikasi pribadi",
    "personal communication",
    "pers. comm.",
    "focus group discussion",
)

ACCESSED = ("diakses", "diunduh dari", "accessed", "retrieved", "last modified")
"""Words that say when a page was read."""

LEAD_INS = (
    "lihat juga",
    "lihat",
    "dalam",
    "dikutip dari",
    "dikutip dalam",
    "sebagaimana dikutip",
    "mengutip",
    "disadur dari",
    "diolah dari",
    "bandingkan",
    "misalnya",
    "contohnya",
    "antara lain",
    "sumber",
    "see also",
    "see",
    "in",
    "cited in",
    "quoted in",
    "as cited in",
    "adapted from",
    "cf.",
    "e.g.,",
    "e.g.",
    "i.e.,",
    "source",
    "menurut",
    "according to",
)
"""Words that may open a bracket before the author."""

AND_OTHERS = (
    "et al.",
    "et al",
    "et. al.",
    "et.al.",
    "et.al",
    "dkk.",
    "dkk",
    "dk.",
    "dan kawan-kawan",
    "and others",
    "dll.",
    "dll",
    "and colleagues",
)
AND = ("dan", "and", "&", "und", "serta", "dengan")

NO_YEAR = ("t.t.", "t.t", "tt", "n.d.", "n.d", "nd", "tanpa tahun", "in press", "forthcoming")

PAGE_WORDS = (
    "hlm.",
    "hlm",
    "hal.",
    "hal",
    "halaman",
    "h.",
    "hh.",
    "hh",
    "p.",
    "pp.",
    "pp",
    "p",
    "page",
    "pages",
    "para.",
    "ch.",
    "bab",
    "chapter",
)

INSTITUTIONS = frozenset(
    listed(
        "kementerian kementrian dinas badan biro bank council ministry dewan komisi lembaga "
        "direktorat ditjen pusat pemerintah pemprov center centre department bureau office yayasan "
        "universitas university institute institut asosiasi association organisasi organization "
        "organisation commission committee komite satgas gugus majelis mahkamah kantor sekretariat "
        "secretariat agency world united international food bureau tim peraturan undang-undang "
        "dokumen koordinator analis juru menteri direktur kepala staf pejabat"
    )
)
"""First words of authors that are no persons: their "dan" joins no two authors."""

PRESS = frozenset(
    listed(
        "kompas tempo republika detik antara cnn bbc cnbc reuters xinhua cgtn bloomberg aljazeera "
        "tirto kumparan liputan6 tribun sindo okezone merdeka viva suara bisnis kontan katadata "
        "news times post daily online media press tv radio jurnal magazine tribune herald guardian "
        "journal gazette star globe standard observer diplomat economist voa rri tvri koran harian "
        "majalah surat portal situs website laman kompas.com detik.com"
    )
)
"""Words in the names of newspapers and stations, whose citations may carry a full date."""

CITING_CUES = frozenset(
    listed(
        "menurut bagi seperti oleh kata ungkap tulis ujar tutur catat simpul klaim "
        "tulisan karya penelitian studi kajian riset teori "
        "model konsep pendapat pandangan argumen argumentasi mengutip dikutip merujuk mengacu "
        "sejalan senada penulis peneliti ahli pakar diungkapkan dikemukakan disampaikan dinyatakan "
        "dijelaskan ditambahkan didukung dikembangkan disebutkan disepakati diperkuat dibahas "
        "ditulis dikritik digagas dipopulerkan diperkenalkan didefinisikan mendefinisikan gagasan "
        "definisi kerangka temuan hasil laporan analisis artikel buku tesis disertasi skripsi "
        "menggunakan mengadopsi meminjam mengikuti berdasarkan adalah yaitu yakni antara "
        "according by see following as study studies work works research paper article book report "
        "from argued proposed developed defined suggested noted found theory framework concept "
        "analysis cited like per e.g. cf. dari dalam with unlike maupun "
        "sama pemikiran dokumen resmi lain sebagaimana pula juga lihat misalnya data survei "
        "statistik"
    )
)
"""A word before a name that makes "Name (2018)" a citation."""

CITING_VERBS = frozenset(
    listed(
        "menyatakan berpendapat menemukan menggarisbawahi menjelaskan mengatakan mengemukakan "
        "mengungkapkan menyebut menyebutkan menulis menunjukkan menegaskan menambahkan berargumen "
        "berargumentasi mendefinisikan membagi membedakan menyimpulkan melihat memandang menilai "
        "mengkaji meneliti membahas menganalisis mencatat mengidentifikasi menguraikan "
        "memperkenalkan mengusulkan menekankan menyoroti mengkritik memaparkan menerangkan "
        "mengklasifikasikan mengategorikan merumuskan menggambarkan mengartikan mengukur "
        "memperkirakan melaporkan membuktikan mengembangkan menyarankan mengklaim beranggapan "
        "bahwa dalam yang juga telah "
        "argues argued states stated found finds shows showed defines defined notes noted suggests "
        "suggested claims claimed explains explained describes described writes wrote proposes "
        "proposed identifies identified concludes concluded observes observed reports reported "
        "points pointed emphasizes emphasises demonstrates examined examines in also has and"
    )
)
"""A word after the bracket that makes "Name (2018)" a citation."""

NOT_AUTHORS = frozenset(
    listed(
        "presiden perdana raja ratu kaisar sultan kabinet era dinasti masa orde perang revolusi "
        "krisis konferensi kongres ktt perjanjian konvensi deklarasi piagam traktat protokol "
        "resolusi pakta persetujuan kesepakatan undang-undang uu uud peraturan keputusan pemilu "
        "pilpres pilkada reformasi pandemi wabah olimpiade piala tabel gambar grafik periode tahun "
        "asian sea games laut "
        "president king queen emperor sultan cabinet era dynasty war revolution crisis conference "
        "congress summit treaty convention declaration charter protocol resolution agreement pact "
        "act law election table figure period year cup olympics accord"
    )
)
"""Words in a name whose year in brackets dates it: "Konferensi Bandung (1955)"."""

MEASURES = frozenset(
    listed(
        "miliar milyar juta triliun ribu usd rp idr eur as$ us$ persen % unit ton orang "
        "tabel gambar grafik diagram bagan lampiran "
        "million billion trillion thousand percent per table figure chart appendix annex"
    )
)
"""Words that make a bracket with a year the note of a table or the head of a column."""

SOURCE_LABELS = ("sumber", "sumber data", "sumber gambar", "source", "sources", "diolah dari")

IBID = ("ibid", "ibidem", "id", "idem", "ibit")
OP_CIT = ("op. cit", "op.cit", "op cit", "opcit", "art. cit")
LOC_CIT = ("loc. cit", "loc.cit", "loc cit", "loccit")
"""Latin abbreviations of notes, without their last full stop."""
