"""Words around dates in Indonesian and English: weekdays, parts of years, what leads to a date.

All words are in lower case. Knows words only; how they combine is the finders' business.
"""

from __future__ import annotations

from collections.abc import Mapping

from risalah.lexicon.pattern import listed
from risalah.quantities.calendar import (
    MODIFIERS,
    MONTHS,
    MONTHS_THAT_ARE_WORDS,
)

# Read by the finders under these names; their place is `risalah.quantities`.
__all__ = [
    "MODIFIERS",
    "MONTHS",
    "MONTHS_THAT_ARE_WORDS",
]

WEEKDAYS = listed(
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad "
    "monday tuesday wednesday thursday friday saturday sunday"
)

YEAR_WORDS = ("tahun", "thn", "thn.", "th.", "th", "tahun-tahun", "year", "years", "ta", "fy")
YEAR_QUALIFIERS = (
    "anggaran",
    "ajaran",
    "akademik",
    "fiskal",
    "buku",
    "pajak",
    "pelajaran",
    "fiscal",
    "academic",
    "financial",
    "calendar",
)
PART_WORDS = (
    *("bulan", "tanggal", "tgl", "tgl.", "hari", "masehi", "month", "the"),
    *("dekade", "dasawarsa", "era"),
)
"""Words that stand between a preposition and the date and name what follows."""

SINCE = (
    "sejak",
    "semenjak",
    "mulai",
    "terhitung sejak",
    "terhitung mulai",
    "since",
    "ever since",
    "starting",
    "starting in",
    "starting from",
)
UNTIL = ("hingga", "sampai", "sampai dengan", "s.d.", "s/d", "until", "till", "up to", "up until")
ABOUT = ("sekitar", "kira-kira", "kurang lebih", "circa", "around", "about", "approximately")
RANGE_WORDS = (
    "hingga",
    "sampai",
    "sampai dengan",
    "s.d.",
    "s.d",
    "s/d",
    "sd",
    "sd.",
    "to",
    "until",
    "till",
    "through",
    "up to",
)
BETWEEN = ("antara", "between")
FROM = ("dari", "from", "mulai", "sejak")
NOW = (
    "sekarang",
    "saat ini",
    "kini",
    "hari ini",
    "present",
    "the present",
    "the present day",
    "now",
    "today",
)
ONWARD = ("onward", "onwards", "dan seterusnya", "ke atas")
SAME_YEAR = ("tahun yang sama", "tahun itu juga", "tahun tersebut", "the same year", "that year")
PRECISELY = ("tepatnya", "persisnya", "yakni", "yaitu", "namely", "precisely", "specifically")

DATE_PREPOSITIONS = listed(
    "pada sejak semenjak hingga sampai sebelum setelah sesudah pasca selama sepanjang antara "
    "menjelang per di dari mulai dalam untuk periode kurun rentang tempo edisi masa awal akhir "
    "pertengahan medio target proyeksi dekade era musim memasuki jelang menuju menyongsong "
    "menghadapi mengawali mengakhiri menutup selepas seusai usai "
    "in since by until till before after during from between throughout within of for around "
    "circa early late mid through post pre period season"
)
"""Words after which a bare four-digit number is a year, unless a counted noun follows it."""

DAYTIMES = listed("pagi siang sore petang malam dini morning afternoon evening night")
"""Times of day that stand behind a weekday: "Senin malam (9/9)"."""

COMPARING = frozenset(listed("dibanding dibandingkan disandingkan sama seperti compared relative"))
COMPARING_LINKS = frozenset(listed("dengan pada with to"))
"""Words that together set one year beside another: "dibandingkan dengan 2019"."""

STRONG_PREPOSITIONS = frozenset(
    listed(
        "pada sejak semenjak memasuki jelang menjelang pasca selepas sebelum setelah sesudah "
        "periode edisi dekade in since during until till by circa"
    )
)
"""Those of them that no quantity follows without its counted noun."""

QUARTER_WORDS = ("triwulan", "kuartal", "kwartal", "triwulanan", "tw")
HALF_WORDS = ("semester", "paruh", "paro", "smt")
QUARTER_WORDS_EN = ("quarter",)
HALF_WORDS_EN = ("half", "semester")
ORDINALS: Mapping[str, int] = {
    "i": 1,
    "1": 1,
    "ke-1": 1,
    "pertama": 1,
    "kesatu": 1,
    "first": 1,
    "1st": 1,
    "ii": 2,
    "2": 2,
    "ke-2": 2,
    "kedua": 2,
    "ke-dua": 2,
    "second": 2,
    "2nd": 2,
    "iii": 3,
    "3": 3,
    "ke-3": 3,
    "ketiga": 3,
    "ke-tiga": 3,
    "third": 3,
    "3rd": 3,
    "iv": 4,
    "4": 4,
    "ke-4": 4,
    "keempat": 4,
    "ke-empat": 4,
    "terakhir": 4,
    "fourth": 4,
    "4th": 4,
    "last": 4,
}

DATED_EVENTS = frozenset(
    listed(
        "pandemi wabah epidemi pagebluk krisis resesi reformasi revolusi perang konflik kudeta "
        "pemberontakan kerusuhan tragedi peristiwa insiden invasi agresi serangan bencana gempa "
        "tsunami banjir kebakaran erupsi letusan el pemilu pilpres pilkada pileg pemilihan "
        "referendum kemerdekaan sensus sidang kongres konferensi konperensi muktamar "
        "munas rakernas ktt apbn apbd rapbn "
        "krismon tahun musim panen "
        "sars mers ebola h1n1 h5n1 h7n9 covid-19 flu "
        "pandemic outbreak epidemic crisis recession reform revolution war conflict coup uprising "
        "riots tragedy incident invasion attack disaster earthquake flood elections election "
        "referendum independence census summit conference congress meeting budget "
        "season spring summer autumn winter fall"
    )
)
"""Nouns that a bare year dates when it follows them: "wabah flu burung 2013", "Pemilu 2019"."""

DATED_THINGS = frozenset(
    listed(
        "data laporan statistik angka survei survey anggaran kampanye kunjungan pertemuan "
        "perundingan putaran laba rugi realisasi kinerja tahun nilai volume ekspor impor "
        "pdb pdrb gdp ihsg inflasi ump proyeksi target penduduk kuota jumlah pertumbuhan "
        "produk perekonomian populasi kemiskinan pengangguran neraca utang cadangan investasi "
        "perkembangan kondisi tren capaian produksi konsumsi luas indeks tingkat total "
        "report figures budget results performance exports imports"
    )
)
"""Nouns that a bare year dates too, but that in capitals begin a title: "Laporan Tahunan 2020"."""

YEAR_PREFIXES = ("pasca", "pra", "post", "pre", "mid", "early", "late", "non")
"""What may be joined to a year by a hyphen: "pasca-2012"."""

QUANTITY_LEADS = frozenset(
    listed(
        "mencapai sebanyak sebesar sejumlah total sekitar hampir nyaris kira-kira lebih kurang "
        "berjumlah menjadi dengan oleh ada terdapat memiliki kepada terhadap adalah setiap tiap "
        "sampai seluas sepanjang seharga senilai setinggi sejauh seberat mendapat membayar "
        "melibatkan mengirim mengirimkan memberikan menerima menyediakan setidaknya minimal "
        "maksimal rata-rata capai hanya tercatat level posisi kisaran angka skor "
        "over nearly about some had with than almost only least most total every each reached "
        "roughly"
    )
)
"""Words after which a bare four-digit number is a quantity."""

CODE_LEADS = frozenset(
    listed(
        "nomor no no. halaman hal hal. hlm hlm. pukul jam kode pos rp rp. usd us$ idr rmb eur $ "
        "number numbers page pages p. pp. pp"
    )
)
"""Words after which a number is a code, a page, a time or a sum of money."""

COUNTED_NOUNS = listed(
    "% persen orang jiwa kasus kematian korban pasien warga penduduk rakyat paket unit buah butir "
    "dosis ekor lembar batang helai eksemplar karyawan pekerja buruh pegawai siswa mahasiswa "
    "pelajar guru dosen peserta responden sampel rumah keluarga kk kepala perusahaan desa "
    "kelurahan kecamatan kabupaten kota negara pulau hektare hektar ha km kilometer meter m2 "
    "kilogram kg ton ton/hari liter barel megawatt mw watt gb mb dolar dollar rupiah yuan ribu "
    "juta miliar milyar triliun rb jt mil hari jam menit bulan minggu tahun kali titik kapal "
    "pesawat kendaraan mobil sepeda tentara prajurit personel pasukan relawan tenaga suara kursi "
    "anggota pengguna pelanggan nasabah pelaku umkm toko gerai kamar tempat tempat-tidur puskesmas "
    "sekolah artikel halaman kata poin "
    "people persons percent per cases deaths patients households students respondents workers "
    "employees companies villages units doses tons tonnes kilometres kilometers metres meters "
    "hectares miles dollars million billion trillion thousand days hours minutes months weeks "
    "years times soldiers troops members users participants samples schools beds ships pages words"
)
"""Nouns, units and scales that turn the bare number before them into a quantity."""

FUNCTION_WORDS = frozenset(
    listed(
        "yang dan atau di ke dari untuk dengan adalah ialah telah sudah akan oleh pada sebagai "
        "menjadi ini itu lalu silam mendatang nanti merupakan tersebut karena sehingga ketika saat "
        "bahwa serta namun tetapi tapi hingga sampai secara agar maka kemudian lewat melalui bagi "
        "sebanyak sebesar naik turun tumbuh masing-masing saja berdasarkan menurut "
        "hanya cuma baru justru sempat kembali sudah atas "
        "dalam tidak belum juga masih sebelum setelah sejak antara yakni yaitu terhadap seperti "
        "was is were are the a an and or when which that with by to of in on for as has have had "
        "will would saw but while where due after before until since at from did it this became"
    )
)
"""Words that cannot be what a number counts: after them a bare year may still be a year."""
