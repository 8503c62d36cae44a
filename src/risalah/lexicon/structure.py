"""Words by which a paper shows how it is built: headings, captions, source lines, abbreviations.

Knows nothing of offsets or of any one paper.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """Words set off by white space, over several lines."""
    return frozenset(listed.split())


def _phrases(listed: str) -> frozenset[str]:
    """Phrases set off by commas, over several lines."""
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(","))


# Headings that stand alone in papers of both languages, case folded.
ABSTRACT_HEADINGS = _phrases(
    """
    abstrak, abstract, ringkasan, summary, intisari, sari, executive summary, ringkasan
    eksekutif, abstraksi, synopsis, sinopsis
    """
)
REFERENCE_HEADINGS = _phrases(
    """
    daftar pustaka, referensi, references, reference, bibliography, bibliografi, daftar rujukan,
    rujukan, kepustakaan, works cited, daftar referensi, pustaka, sumber rujukan, literature
    cited, daftar bacaan, pustaka acuan
    """
)
NOTE_HEADINGS = _phrases(
    """
    catatan kaki, catatan akhir, endnotes, end notes, footnotes, notes, catatan
    """
)
AFTER_REFERENCE_HEADINGS = _phrases(
    """
    lampiran, appendix, appendices, biodata penulis, tentang penulis, about the author, about
    the authors, profil penulis, riwayat penulis, lampiran-lampiran
    """
)
OTHER_HEADINGS = _phrases(
    """
    pendahuluan, latar belakang, latar belakang masalah, introduction, background, metode,
    metode penelitian, metodologi, metodologi penelitian, method, methods, methodology, research
    method, research methods, materials and methods, tinjauan pustaka, kajian pustaka, landasan
    teori, kerangka teori, kajian teori, kerangka pemikiran, kerangka konseptual, literature
    review, theoretical framework, penelitian terdahulu, rumusan masalah, tujuan penelitian,
    manfaat penelitian, hasil, pembahasan, hasil dan pembahasan, hasil penelitian, analisis,
    diskusi, hasil penelitian dan pembahasan, results, discussion, results and discussion,
    findings, temuan, analysis, kesimpulan, simpulan, penutup, conclusion, conclusions,
    kesimpulan dan saran, simpulan dan saran, saran, recommendations, rekomendasi, rekomendasi
    kebijakan, implikasi kebijakan, policy recommendations, ucapan terima kasih,
    acknowledgements, acknowledgments, acknowledgement, kata pengantar, preface, foreword,
    daftar isi, contents, table of contents, daftar tabel, daftar gambar, daftar singkatan,
    glosarium, prakata, epilog
    """
)
KNOWN_HEADINGS = (
    ABSTRACT_HEADINGS
    | REFERENCE_HEADINGS
    | NOTE_HEADINGS
    | AFTER_REFERENCE_HEADINGS
    | OTHER_HEADINGS
)

KEYWORD_CUES = ("kata-kata kunci", "kata kunci", "kata-kunci", "keywords", "keyword", "key words")
TABLE_WORDS = ("tabel", "table", "matriks", "matrix")
FIGURE_WORDS = ("gambar", "grafik", "bagan", "diagram", "peta", "skema", "foto", "kurva")
FIGURE_WORDS_EN = ("figure", "fig.", "chart", "graph", "map", "box", "kotak", "photo")
SOURCE_CUES = ("sumber data", "sumber", "source", "sources", "data source")
NOTE_CUES = ("catatan", "keterangan", "note", "notes", "ket.")

# Words that open a sentence and hardly ever a heading.
SENTENCE_OPENERS = _words(
    """
    adapun akan akhirnya akibatnya apabila apakah bahkan bahwa banyak beberapa begitu berbeda
    berdasarkan berikut berkaitan bila bukan contohnya dalam dan demikian dengan di dia disamping
    hal hampir hanya hingga hasilnya ia ini itu jadi jika juga kami karena kedua keempat kemudian
    kendati ketiga ketika khususnya kini kita lalu maka melalui melihat memang mengacu mengingat
    mengutip menilik menurut menurutnya mereka meski meskipun misalnya namun oleh pada padahal para
    pertama saat salah sayangnya seandainya sebab sebagai sebagaimana sebaliknya sebelum sebelumnya
    sebut secara sedangkan sehingga sejak selain selama selanjutnya semakin semenjak sementara
    semua sepanjang seperti serta sesuai sesungguhnya setelah setelahnya setiap sudah tak tanpa
    telah tentu terakhir terdapat terhadap termasuk ternyata tetapi tidak untuk walau walaupun yang
    accordingly according after all also although another as because before besides both but by
    consequently despite during each finally first firstly for from furthermore hence however if in
    indeed instead it its lastly like many meanwhile moreover most nevertheless next not on one only
    other otherwise second secondly several similarly since so some such than that their then there
    therefore these they this those though through thus to under unlike until we what when whereas
    whether which while with without you
    """
)
# Words built like verbs that open a sentence all the same, even where its capital was lost.
VERBAL_OPENERS = _words(
    """
    berawal berbagai berkat bermula bersama bersamaan bertepatan melihat memasuki menanggapi
    menjelang menyikapi menyusul
    """
)
# Words that begin the name of an office, a body or a law: such a name may be broken over two lines.
NAME_HEADS = _words(
    """
    badan bank biro dewan dinas direktorat direktur duta forum gubernur hukum indeks institut
    kabupaten kamar kantor kedutaan kementerian kementrian kepala keputusan ketua komisi komite
    konferensi konsul kota laporan lembaga mahkamah majelis menteri nota organisasi partai pasal
    pemerintah perdana peraturan perdagangan perjanjian persatuan perserikatan perusahaan presiden
    provinsi pusat raja ratu rektor rencana republik sekretaris sekretariat sultan undang
    undang-undang uni universitas wakil wali walikota
    ambassador bank board central chairman commission committee council department director
    foreign general government governor king minister ministry office organization organisation
    president prime prince professor queen secretary united university vice world
    """
)
# First words of a table's head.
HEADER_CUES = _words(
    """
    no no. nomor tahun negara nama jenis uraian kategori variabel indikator periode bulan provinsi
    year country name type category variable indicator period month item aspek komponen
    """
)
# Lower-case verbs that make a line a sentence rather than a heading.
VERB_CUES = _words(
    """
    adalah akan belum bisa dapat harus ialah masih memang memiliki menjadi merupakan pernah sedang
    sudah telah terdapat terlihat tidak yaitu are can could did does had has have is may must shall
    should was were will would
    """
)

# Abbreviations after which a sentence always goes on.
OPEN_ABBREVIATIONS = _words(
    """
    pt cv ud tb dr drs dra prof ir hj kh st jl jln gg kab kec kel prov sdr sdri tn ny nn yth tgl
    bdk lih cf vs mr mrs ms messrs rev hon gov sen rep gen lt col capt sgt jend letjen mayjen
    brigjen
    kol kapt a.n u.b u.p d.a d/a c.q s.d s/d e.g i.e viz ca eds ed trans terj alm brig kom kombes
    """
)
# Abbreviations after which a number follows: "No. 22", "hlm. 5".
NUMBER_ABBREVIATIONS = _words(
    """
    thn th
    no nos nr vol vols hlm hal h pp p pg par art ps ayat bab fig figs gbr tab tbl lamp jan feb mar
    apr jun jul aug agt ags sep sept oct okt nov nop dec des rp us eq sec sect ch chap psl cet pasal
    """
)
# What may stand behind another of its kind: "Co. Ltd."
COMPANY_ENDS = _words("ltd inc llc corp plc tbk")
# Degrees behind a name.
DEGREES = _words("s.h m.a m.si s.sos s.ip ph.d b.a m.sc s.e m.m st.d m.h s.t m.t s.s s.p m.p")
# Abbreviations that may also end a sentence.
CLOSING_ABBREVIATIONS = DEGREES | _words(
    """
    dkk dll dsb dst dlsb al etc ltd inc corp co tbk jr sr bros llc plc
    a.m p.m u.s u.k u.n d.c swt saw ibid op.cit loc.cit id
    """
)
