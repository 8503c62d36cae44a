"""What numbers count or measure: times, measures, classifiers, and words that are no nouns.

Knows words; must not know how they are found in a sentence. Lower case unless the case matters.
"""

from __future__ import annotations

import re
from typing import Final

from risalah.quantities.calendar import MONTHS
from risalah.quantities.currencies import (
    CODES,
    CURRENCIES,
    CURRENCY_OWNERS,
    CURRENCY_WORDS,
    DOLLARS,
    MISREAD_DOLLAR,
    SIGNS,
    YEN_CUES,
    YEN_SIGNS,
    YUAN_CUES,
)
from risalah.quantities.per_cent import (
    PERCENT_PHRASES,
    PERCENT_SIGNS,
    PERCENT_WORDS,
)

# Read by the finders under these names; their place is `risalah.quantities`.
__all__ = [
    "CODES",
    "CURRENCIES",
    "CURRENCY_OWNERS",
    "CURRENCY_WORDS",
    "DOLLARS",
    "MISREAD_DOLLAR",
    "MONTHS",
    "PERCENT_PHRASES",
    "PERCENT_SIGNS",
    "PERCENT_WORDS",
    "SIGNS",
    "YEN_CUES",
    "YEN_SIGNS",
    "YUAN_CUES",
]

FALLBACK: Final = "number"  # the unit of a figure beside which no unit and no noun stands
PERCENT: Final = "percent"
RATIO: Final = "ratio"
INDEX: Final = "index"
MULTIPLE: Final = "multiple"

# Time and measure: these are real units even after "satu" or "setengah", and end a rate after "/".
TIMES: Final[frozenset[str]] = frozenset(
    "detik menit jam hari pekan minggu bulan triwulan kuartal semester tahun windu dekade "
    "dasawarsa "
    "abad milenium malam second seconds minute minutes hour hours day days week weeks month months "
    "quarter quarters year years decade decades century centuries annum night nights".split()
)
# One of a time in one word, a quantity where a modifier stands before it: "hampir setahun".
SINGLE_TIMES: Final[dict[str, str]] = {
    f"se{time}": time
    for time in "jam hari pekan minggu bulan semester tahun windu dekade abad milenium".split()
}
MEASURES: Final[frozenset[str]] = frozenset(
    "mm cm m km meter metre meters metres sentimeter kilometer kilometre kilometers kilometres mil "
    "mile miles inci kaki feet inch inches ha hektare hektar hectare hectares are acre acres "
    "km2 m2 "
    "m3 g gr gram grams kg kilogram kilograms kilo ton tons tonne tonnes kuintal ml l liter litre "
    "liters litres barel barrel barrels galon gallon gallons kwh mwh gwh twh kw mw gw watt volt "
    "megawatt gigawatt kilowatt joule kalori mbps gbps kbps mb gb tb kb byte megabyte gigabyte hz "
    "mhz ghz derajat celsius °c knot teu teus dwt gt ppm ppb bps mg mcg µg".split()
)
# Measures may be glued to digits ("5kg"); these are the ones that are safe to read so.
GLUED: Final[frozenset[str]] = frozenset(
    "mm cm m km m2 m3 km2 ha g gr kg l ml kwh mwh gwh kw mw gw mbps gbps mb gb tb kb hz mhz ghz mg "
    "c ppm jam hari tahun bulan menit detik".split()
)

# Words besides "per" that make a rate when a time follows: "tiap bulan", "a day".
RATE_WORDS: Final[frozenset[str]] = frozenset({"setiap", "tiap", "each", "every", "a", "an"})

# Words that count one by one before the thing itself: "dua buah kapal", "lima ekor sapi".
CLASSIFIERS: Final[frozenset[str]] = frozenset(
    "buah ekor lembar helai batang pucuk bilah butir biji potong pasang unit set keping".split()
)
# "tiga orang menteri" counts ministers, "tiga orang meninggal" counts people.
PERSONS: Final[frozenset[str]] = frozenset(
    "anggota menteri presiden gubernur bupati warga siswa siswi mahasiswa guru dosen dokter "
    "perawat "
    "bidan perempuan wanita laki pria anak bayi balita lansia korban relawan tentara prajurit "
    "polisi "
    "buruh karyawan pegawai staf pejabat ahli pakar responden informan narasumber tersangka "
    "terdakwa saksi turis wisatawan imigran migran diplomat delegasi atlet jurnalis wartawan ulama "
    "santri petani nelayan pedagang pengusaha peneliti peserta penduduk penumpang pekerja petugas "
    "pengguna pelanggan nasabah konsumen murid "
    "pelajar pasien pengungsi pemilih pelaku penyandang penerima pendatang".split()
)
# Nouns that count people or cases one by one, so that even "satu" before them is a count.
DISCRETE: Final[frozenset[str]] = frozenset(
    "orang jiwa kasus unit people person persons cases case".split()
)
# Fixed pairs that are one noun.
PAIRS: Final[frozenset[tuple[str, str]]] = frozenset(
    {
        ("kepala", "sekolah"),
        ("kepala", "desa"),
        ("kepala", "daerah"),
        ("kepala", "negara"),
        ("derajat", "celsius"),
        ("rumah", "sakit"),
        ("rumah", "tangga"),
        ("kepala", "keluarga"),
        ("tempat", "tidur"),
        ("basis", "poin"),
        ("basis", "points"),
        ("kali", "lipat"),
        ("tenaga", "kerja"),
        ("tenaga", "kesehatan"),
        ("kabupaten", "kota"),
        ("meter", "persegi"),
        ("kilometer", "persegi"),
        ("meter", "kubik"),
        ("square", "kilometers"),
        ("square", "kilometres"),
        ("square", "metres"),
        ("square", "meters"),
        ("square", "miles"),
    }
)

# A number after one of these names a thing and counts nothing: "Pasal 3", "Tabel 1".
LABELS: Final[frozenset[str]] = frozenset(
    "tabel table gambar figure fig grafik graphic chart bagan diagram lampiran appendix "
    "annex bab chapter bagian section subbab pasal ayat artikel article paragraf paragraph butir "
    "huruf nomor nomer no number halaman hlm hal page pages pp vol volume jilid edisi edition seri "
    "series versi version tipe type kelas class golongan kategori tahap fase phase stage gelombang "
    "wave babak ronde round level tingkat lantai kamar blok kav kavling rt rw kode code pos "
    "pukul jam tanggal tgl roda strata hipotesis rumus persamaan equation kotak box "
    "catatan footnote note sila resolusi resolution nip nik nim issn isbn doi telp telepon fax "
    "http https www surah juz generasi abad covid cov peringkat urutan ranking rank ranked".split()
)
# Of these, the ones before which larger numbers are values: "level 6.500".
LEVELS: Final[frozenset[str]] = frozenset("level tingkat kelas tipe kategori class kode".split())
# Words whose "ke 5" behind them is an ordinal written apart: "hari ke 7".
ORDERED: Final[frozenset[str]] = frozenset(
    "hari minggu pekan bulan tahun abad kali peringkat urutan posisi sidang pertemuan "
    "putaran".split()
)
# Words before a version such as 4.0.
AGES: Final[frozenset[str]] = frozenset("industri revolusi era society web versi".split())
# Adjectives and adverbs behind "lebih", which is then a comparative.
ADJECTIVES: Final[frozenset[str]] = frozenset(
    "tinggi rendah besar kecil banyak sedikit cepat lambat lama baru lanjut jauh dekat murah mahal "
    "baik buruk kuat lemah luas sempit panjang pendek awal akhir tua muda sering jarang dulu "
    "dahulu "
    "efisien efektif penting rinci jelas aktif dalam berat ringan ketat aman".split()
)
# The same words stand before real quantities when one of these follows the number.
SCORES: Final[frozenset[str]] = frozenset(
    "skor score scores indeks index indices skala scale rating nilai koefisien coefficient".split()
)
CLOCKS: Final[frozenset[str]] = frozenset("wib wita wit gmt utc am pm a.m p.m".split())

# Nouns before the number that counts them: "penduduk sebanyak 45", "populasi 1,4 miliar".
COUNT_LINKS: Final[frozenset[str]] = frozenset(
    "sebanyak sejumlah berjumlah jumlahnya totalnya".split()
)
COUNTED_BEFORE: Final[frozenset[str]] = frozenset(
    "populasi penduduk kasus peserta responden anggota korban kegiatan siswa mahasiswa pengguna "
    "kematian pekerja pengunjung pelanggan dosis paket population inhabitants participants "
    "respondents".split()
)

_NO_NOUNS_ID = """
    a ada adalah agar akan akhirnya aktif alias amat andai antara antaranya apa apabila apakah atas
    atau bagaimana bagi bahkan bahwa baik baru bawah beberapa begitu belum berada berapa besar
    betul bila bisa boleh bukan cukup cuma dalam dan dapat dari daripada demi demikian dengan depan
    di dia dimana diantaranya guna hampir hanya harus hingga ia ialah ini itu itulah jadi jika juga
    justru kala kalau kami kamu karena ke kecil kecuali kedua kembali kemudian kepada ketika
    khususnya kini kira kita kurang lagi lain lainnya lalu lama lantaran lebih lewat maka makin
    malah mana masih masing maupun melalui melainkan mengenai menjadi menurut mereka merupakan
    meski meskipun mungkin naik namun nan nanti nya oleh pada padahal para pasca pertama pula
    pun saat saja saling sambil sampai sangat sebab sebagai sebagaimana sebagian sebanyak
    sebelum sebelumnya sebesar sedang sedangkan segera sehingga sejak sejumlah sekaligus sekalipun
    sekarang sekitar selain selama selanjutnya seluruh semakin sementara semua senilai
    seolah seorang seperti sering serta sesuai sesudah setelah setiap si siapa sini sudah sungguh
    suatu tahu tak tanpa telah tentang tentu terakhir terbanyak terbesar terhadap terlalu
    tertinggi terendah teratas terutama terus tetap tetapi tiap tiba tidak tinggi turun tersebut
    untuk utama via walau walaupun wib ya yaitu yakni yang per pas pun rendah ribu juta miliar
    triliun sembuh tewas hilang luka selamat positif negatif meninggal berikut sejauh setara
    sisanya dibanding dibandingkan ditambah dikurangi kalah secara ikut masuk keluar lahir pulang
    hadir lulus gagal habis rusak hidup mati datang pergi menang pindah sakit wafat gugur
    tenggelam tutup silam mendatang
"""
_NO_NOUNS_EN = """
    a about above according across after again against ago all along also although among an and any
    are around as at away back based be because been before being below between both but by can
    come could did do does done down due during each either else even ever every few for from
    further had has have he her here hers him his how however i if in including inside instead into
    is it its itself just last later least less like made many may me might more most much must my
    near nearly neither next no nor not now of off on once only onto or other others our out over
    own per rather respectively said same second she should since so some still such than that the
    their them then there these they this those though through throughout thus to together too
    toward towards under until unto up upon us used very via was we well were what when where
    whereas whether which while who whom whose why will with within without would yet you your
    third fourth fifth half higher lower larger smaller greater compared worth
"""
NO_NOUNS: Final[frozenset[str]] = frozenset(_NO_NOUNS_ID.split()) | frozenset(_NO_NOUNS_EN.split())

# Indonesian verbs are told by their prefix; these nouns begin the same way.
VERB: Final = re.compile(r"(?: me(?:m|n|ng|ny|l|r|w|y) | di | ber | ter ) [a-z]{3,40}", re.VERBOSE)
NOT_VERBS: Final[frozenset[str]] = frozenset(
    "menteri mentri menit menara mentor menu menantu member memorandum memori merek merk meriam "
    "mercu meridian melodi medali media meter mesin metode meja dinas dimensi diplomat direktur "
    "distrik divisi diskusi dialog dinasti disertasi dinding digit distributor dividen diagram "
    "direktorat dirjen diaspora disabilitas dirham diplomasi direksi disiplin dikotomi dilema "
    "berita berkas berat beras berlian terminal teroris tersangka terdakwa terpidana terobosan "
    "terowongan tergugat terlapor terjemahan terapi teritori dokter terumbu terduga".split()
)
# A noun of two parts joined by a hyphen keeps its first part when that is one of these.
PREFIXES: Final[frozenset[str]] = frozenset(
    "non antar sub multi pasca pra semi mini anti pro eks ex inter intra trans ultra super".split()
)

# English: plural nouns without "s", and endings of words that are adjectives before a noun.
PLURALS: Final[frozenset[str]] = frozenset(
    "people men women children data media criteria phenomena households percent staff police "
    "hypotheses crises analyses series".split()
)
NOT_PLURAL: Final = re.compile(r".*(?:ss|us|is|ous|'s)")

# Number words that with this noun are an idiom: "dua arah", "empat mata", "satu sisi".
IDIOMS: Final[frozenset[tuple[str, str]]] = frozenset(
    {
        ("dua", "arah"),
        ("satu", "arah"),
        ("empat", "mata"),
        ("satu", "sisi"),
        ("satu", "sama"),
        ("seribu", "satu"),
        ("dua", "muka"),
        ("two", "way"),
        ("one", "way"),
        ("one", "side"),
        ("tiga", "dimensi"),
        ("lima", "besar"),
        ("seribu", "pulau"),
    }
)
# Words before a number word that make it no count: "salah satu", "nomor dua".
NO_COUNT_BEFORE: Final[frozenset[str]] = frozenset(
    "salah ke dunia nomor angka urutan peringkat roda strata kelas bersatu no number the-".split()
)
# Words before "satu" or "one" that make it a count: "hanya satu negara".
ONLY: Final[frozenset[str]] = frozenset("hanya cuma sebanyak sejumlah only just exactly".split())
