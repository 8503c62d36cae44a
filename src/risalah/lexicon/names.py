"""How names are built in Indonesian and English: titles, offices, heads, particles, non-names.

Indonesian puts the head first ("Kementerian Kesehatan", "Universitas Hasanuddin"), English puts it
last or before "of" ("Asian Development Bank", "Ministry of Health").
"""

from __future__ import annotations

from risalah.lexicon.rows import read_words

# Offices: with a portfolio or a place behind them they name one person without saying the name.
OFFICES = read_words(
    """
    Presiden Wapres Menteri Menlu Menkeu Menkes Mendag Mendagri Menhan Menko Menag Menperin Menhub
    Menaker Mensos Mendikbud Mensesneg Menkumham Menkominfo Menparekraf Menteri-menteri Gubernur
    Wagub Bupati Wabup Walikota Wawalkot Kanselir Kaisar Raja Ratu Sultan Pangeran Perdana PM
    Kapolri Kapolda Kapolres Panglima Pangdam
    President Premier Minister Chancellor Governor Mayor
    """
)

# Posts in an organisation: the organisation is the actor, or the person whose name follows.
POSTS = read_words(
    """
    Ketua Ketum Sekretaris Sekjen Sekjend Bendahara Direktur Dirut Dirjen Kepala Koordinator Anggota
    Deputi Jubir Juru Staf Komisaris Manajer Rektor Dekan Wali Camat Lurah Jaksa Hakim Duta Dubes
    Konsul Utusan Penasihat Senator Komandan Komisioner Pendiri Pemimpin Pimpinan Analis Peneliti
    Pengamat Ekonom Pakar Aktivis Dosen Sejarawan Sosiolog Antropolog Wartawan Jurnalis Pengacara
    Chairman Chairperson Chief Director Secretary-General Secretary Ambassador Spokesperson
    Spokesman Spokeswoman Commissioner Senator CEO Founder Head Professor
    """
)

# Forms of address and ranks, which stand right before a name.
ADDRESSES = read_words(
    """
    Prof Dr dr Ir Drs Dra Hj KH Kiai Kyai Ustaz Ustad Ustadz Habib Haji Tuan Nyonya Bapak Ibu Pak Bu
    Jenderal Jend Letjen Mayjen Brigjen Kolonel Kapten Mayor Letnan Laksamana Marsekal Komjen Irjen
    Kombes AKBP AKP Romo Uskup Paus Pendeta Sri Mr Mrs Ms Sir General Admiral Colonel Pope King
    Queen Prince Profesor Almarhum Almarhumah
    """
)

# The same in small letters, and professions: a capitalised word behind them is a person.
SMALL_TITLES = read_words(
    """
    presiden wapres menteri gubernur bupati walikota kanselir raja ratu sultan paus jenderal senator
    pengamat ekonom analis pakar aktivis dosen sejarawan sosiolog antropolog jurnalis wartawan
    profesor filsuf penyair sastrawan tokoh politisi politikus pengusaha penulis peneliti ketua
    direktur rektor kiai ulama uskup pendeta almarhum ilmuwan ahli sutradara novelis
    president minister economist analyst professor
    """
)

# Words that stand before a title and belong to it.
TITLE_PREFIXES = read_words(
    "Wakil Mantan mantan Eks eks Bekas Pejabat Penjabat Pj Plt Calon Former"
)

# Portfolios and the like: what titles and public bodies go on with; common words, never a name.
PORTFOLIO = read_words(
    """
    Luar Dalam Negeri Pertahanan Keamanan Keuangan Kesehatan Pendidikan Kebudayaan Riset Teknologi
    Tinggi Perdagangan Perindustrian Industri Energi Sumber Daya Mineral Kelautan Perikanan
    Pertanian Pangan Peternakan Perkebunan Lingkungan Hidup Kehutanan Agama Sosial Hukum Hak Asasi
    Manusia HAM Koordinator Bidang Kemaritiman Maritim Investasi Perekonomian Ekonomi Politik
    Polhukam BUMN Perhubungan Transportasi Komunikasi Informatika Informasi Digital Pariwisata
    Kreatif Agraria Tata Ruang Pertanahan Desa Pembangunan Daerah Tertinggal Transmigrasi
    Ketenagakerjaan Tenaga Kerja Pemuda Olahraga Pemberdayaan Perempuan Perlindungan Anak Pekerjaan
    Umum Perumahan Rakyat Permukiman Negara Kabinet Pendayagunaan Aparatur Reformasi Birokrasi
    Koperasi UKM UMKM Usaha Kecil Menengah Mikro PPN Perencanaan Nasional Utama Eksekutif Jenderal
    Jendral Presiden Bicara Besar Tetap Khusus Agung Kepala Sekretaris Pelaksana Harian Pusat
    Cabang Wilayah Internasional Regional Publik Urusan Hubungan Kerja Kerjasama Sama Antar Lembaga
    Statistik Pajak Bea Cukai Anggaran Imigrasi Pemasyarakatan Penanaman Modal Pelayanan Terpadu
    Satu Pintu Kependudukan Pencatatan Sipil Pengawas Pengawasan Pengendalian Penelitian
    Pengembangan Penanggulangan Penanganan Percepatan Bencana Gempa Pemilihan Pemilu Pengelola
    Pengelolaan Pelatihan Kehormatan Keluarga Berencana Penyuluhan Tanaman Hortikultura Konservasi
    Gas Bumi Minyak Air Tanah Bersih Perikanan Budidaya Tangkap Logistik Obat Makanan Siber Sandi
    Intelijen Perbatasan Penyelenggara Penerbangan Antariksa Atom Tenaga Nuklir Ketahanan Kota
    Provinsi Kabupaten Kecamatan Republik Federal Rakyat Perwakilan Permusyawaratan Mahasiswa
    Wakil Tinggi Studi Kajian Strategis Kebijakan Masyarakat Adat Nelayan Petani Buruh Guru
    Pengusaha Dagang Asosiasi Jasa Infrastruktur Prasarana Marga Cipta Karya Konstruksi Arsip
    Perpustakaan Perempuan Disabilitas Korban Saksi Ombudsman Kemanusiaan Zakat Wakaf Haji Umrah
    Meteorologi Klimatologi Geofisika Kepresidenan Senior Batubara Batu Bara
    Foreign Affairs Defence Defense Finance Health Education Trade Industry Energy Environment
    Labour Labor Agriculture Interior Justice Transport Culture Home State Prime Commerce Deputy
    """
)

# Indonesian heads of bodies whose name goes on in common words: ministries, agencies, commissions.
PUBLIC_HEADS = read_words(
    """
    Kementerian Kementrian Departemen Dinas Badan Biro Lembaga Komisi Komite Dewan Majelis Mahkamah
    Pengadilan Kejaksaan Kepolisian Polda Polres Polsek Kantor Direktorat Ditjen Sekretariat
    Otoritas Ombudsman Inspektorat Gugus Satgas Satuan Kedutaan Kedubes Konsulat Rumah RSUD RSUP
    Puskesmas Kodam Balai Pusat Tim Parlemen Senat Kongres Panitia Unit Fraksi Bagian
    """
)

# Indonesian heads of bodies with a name of their own: companies, parties, universities, unions.
NAMED_HEADS = read_words(
    """
    PT CV Perum Perseroan Grup Bank Universitas Institut Politeknik Akademi Fakultas Yayasan Partai
    Asosiasi Perhimpunan Himpunan Ikatan Persatuan Serikat Federasi Konfederasi Gabungan Aliansi
    Koalisi Forum Jaringan Koperasi Organisasi Perserikatan Uni Liga Kamar Front Gerakan Tentara
    Angkatan Laskar Pondok Pesantren Ormas LSM Paguyuban Kelompok Kerukunan Persekutuan Solidaritas
    Kesatuan Harian Majalah Koran Litbang
    """
)

# Heads that stand too often for no body at all: they need a second word that is not common.
WEAK_HEADS = read_words(
    """
    Rumah Bagian Unit Tim Pusat Kelompok Gerakan Jaringan Forum Gabungan Kamar Front Kesatuan
    Serikat
    Persatuan Solidaritas Kongres Balai Organisasi Kantor Lembaga Badan Satuan Panitia Himpunan
    Ikatan Bank Komite Dewan Komisi Majelis Uni Liga Harian Aliansi Koalisi Federasi
    Perhimpunan Asosiasi Pengadilan
    """
)

# English heads: last in the name, or first before "of", "for", "on".
ENGLISH_HEADS = read_words(
    """
    Bank Foundation Institute Institution University College School Academy Commission Council
    Committee Organization Organisation Agency Association Federation Confederation Union Fund
    Company Corporation Corp Ltd Inc Limited Group Center Centre Department Ministry Bureau Office
    Authority Secretariat Parliament Court Party Press Post Times Daily News Alliance
    Society Holdings Forum Club Board Congress Senate Army Navy Airlines Ventures Capital
    Technologies Laboratories Observatory Watch Coalition Movement Front Force
    Chamber Partners Consortium League Taskforce Media Journal Survey
    """
)
# Of these, what an Indonesian text also uses for things that are no body.
WEAK_ENGLISH_HEADS = read_words(
    "Group Center Centre Office Force Capital Media Journal Survey Forum "
    "Fund Court Front School Press Post Times Club Board Party"
)

# What these head names no actor: treaties, laws, programmes, events. Indonesian, head first.
INSTRUMENT_HEADS = read_words(
    """
    Perjanjian Konvensi Protokol Deklarasi Piagam Traktat Pakta Resolusi Konsensus Doktrin Komunike
    Undang-Undang Undang UU UUD Peraturan Perda Pergub Perbup Perpres Perppu Permen Permendag
    Permenkes Permendagri Keputusan Kepres Keppres Kepmen Inpres Instruksi Ketetapan TAP Qanun PP
    KTT Konferensi Kongres Muktamar Program Rencana Strategi Visi Inisiatif Proyek Operasi Pemilu
    Pilpres Pilkada Pileg Olimpiade Piala Hari Kartu Aplikasi Gelombang Revolusi Memorandum MoU
    Kesepakatan Nota Dokumen Laporan Survei Sensus Dana Indeks Buku Jurnal Skripsi Tesis Disertasi
    Statuta Dasasila Pancasila Trisakti Portal Situs Platform Akun Fitur
    Surat Rumus Formula Metode Teori Model Uji Skema Konsep Paradigma
    """
)
# Those of them that head a law, and the small words between its head and its year or number:
# "Peraturan Tata cara Budi Daya Norwegia Tahun 2009".
LAW_HEADS = read_words("Undang-Undang Undang UU Peraturan Perda Pergub Perpres Perppu Permen Qanun")
LAW_LINKS = read_words("tentang cara kerja sama dan serta antara dengan untuk bagi atas di")
LAW_ENDS = read_words("Tahun Nomor")
# What stands between a law's head and its title, and the word that leads to the title.
LAW_NUMBERING = read_words("No no nomor tahun of ke dan atas")
LAW_ABOUT = read_words("tentang mengenai")

# What stays an actor behind such a head, because the head is loose: "Kesepakatan Indonesia-Jepang".
LOOSE_INSTRUMENT_HEADS = read_words(
    "Kesepakatan Operasi Visi Strategi Rencana Program Proyek Laporan Dokumen Nota Indeks "
    "Inisiatif Revolusi Buku Keputusan Gelombang Jurnal Doktrin Instruksi Kongres Hari "
    "Surat Skema Konsep Paradigma Model Metode Teori Uji"
)

# The same in English, head last (or before "of", "on", "for").
INSTRUMENT_HEADS_EN = read_words(
    """
    Initiative Agreement Agreements Protocol Treaty Plan Programme Program Act Law Strategy Vision
    Framework Masterplan Road Belt Area Partnership Convention Declaration Summit Meeting Conference
    Dialogue Index Report Project Policy System Charter Accord Accords Pact Resolution Scheme
    Roadmap Blueprint Doctrine Dream Facility Mechanism Pivot Community Communities Fair Expo Deal
    Goals Review War Crisis Day Games Cup Prize Award Memorandum Arrangement Arrangements Statement
    Diplomacy Regulation Directive Code Standard Standards Market Theory Database Portal
    """
)

# Parts of a work or of the paper itself, and words before which a capital makes no actor.
REFERENCE_HEADS = read_words(
    """
    Tabel Gambar Grafik Bagan Diagram Lampiran Bab Pasal Ayat Bagian Artikel Nomor No Tahun Bulan
    Volume Vol Halaman Hlm Skema Peta Kata Sumber Table Figure Chapter Article Section Appendix Page
    """
)

# In small letters before a capitalised word: what is named then is a thing, not an actor.
THING_CUES = read_words(
    """
    aplikasi sistem metode teori konsep istilah virus vaksin varian program proyek penyakit agama
    bahasa etnis suku kapal gedung buku film pasal huruf tabel gambar model teknik paradigma
    software
    perangkat doktrin hari bulan tahun piala ajang acara festival operasi kasus peristiwa krisis
    novel lagu karya jurnal artikel berjudul bernama merek merk produk obat mazhab kitab surat ayat
    hukum asas prinsip pendekatan strategi kebijakan visi misi semboyan slogan jargon prasasti candi
    pesawat rudal jenis tipe kode kelas zona ras spesies gempa badai topan undang
    """
)

# Languages: "bahasa Inggris", "Bahasa Mandarin" name no actor.
LANGUAGE_WORDS = read_words("bahasa Bahasa berbahasa etnis suku Suku Etnis")

# Behind a name and a comma: what the one who is named is.
APPOSITIONS = SMALL_TITLES | read_words(
    "anak perusahaan produsen maskapai operator juru mantan anggota kepala wakil staf putra putri "
    "istri ibu warga petani nelayan pedagang buruh guru dokter mahasiswa peneliti pendiri pemilik "
    "pemimpin sekretaris komisaris perwakilan organisasi lembaga partai kelompok media pengelola"
)

# In small letters before a capitalised word: what is named then acts.
ACTOR_CUES = read_words(
    """
    oleh kepada menurut bersama perusahaan korporasi lembaga organisasi partai
    kelompok komunitas aktivis pemerintah negara perwakilan milik koalisi maskapai
    platform marketplace startup produsen raksasa konglomerat operator penyedia pengelola kampus
    yayasan media harian laman portal stasiun kantor badan dinas grup holding bank penulis
    bagi dari termasuk yakni yaitu konsorsium
    dikutip dilansir mengutip melansir menyitir
    era masa kepemimpinan rezim rezimnya pendiri anggota direktur pejabat staf cabang putra
    peneliti ilmuwan seperti misalnya dengan
    by between against company companies firm
    """
)

# Particles inside the names of persons.
NAME_PARTICLES = read_words("bin binti van von de da der den al el ibn ben dos ter")

# Words of function: capitalised at the head of a sentence they are no name.
FUNCTION_WORDS = read_words(
    """
    yang dan di ke dari pada dalam untuk dengan oleh sebagai adalah ialah merupakan ini itu tersebut
    juga serta atau tetapi akan tapi namun sedangkan sementara karena sebab sehingga maka agar
    supaya
    jika bila apabila kalau ketika saat sejak setelah sesudah sebelum selama hingga sampai seperti
    menurut berdasarkan terhadap tentang mengenai antara antar bagi demi tanpa melalui lewat secara
    bahwa selain sebagaimana meskipun meski walau walaupun kendati padahal oleh karenanya begitu
    begitupun demikian dengan hal ada adapun tidak bukan belum sudah telah masih sedang akan dapat
    bisa mampu harus perlu para setiap tiap seluruh semua segala beberapa banyak sebagian sejumlah
    salah satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga keempat
    kelima kemudian lalu lantas selanjutnya akhirnya sebelumnya sesudahnya setelahnya awalnya
    akibatnya alhasil hasilnya misalnya contohnya terutama khususnya umumnya bahkan apalagi terlebih
    lagi sayangnya menariknya mengingat terkait apa siapa mengapa bagaimana kapan mana dimana ia dia
    mereka kami kita saya penulis kini sekarang dahulu dulu nanti hari tahun bulan abad atas bawah
    baik maupun bersama bersamaan sesuai tentu tentunya tercatat terdapat terjadi terlihat pasca
    penelitian tulisan artikel studi riset data hasil makalah jurnal paper kedua lain lainnya sama
    dilansir dikutip mengutip merujuk menilik melihat berangkat dunia negara negara-negara hanya
    padahal justru malah tak juga pun per usai guna supaya sebaliknya seiring sejalan sebaiknya
    dana laporan survei temuan kasus ancaman konflik krisis pandemi perang sengketa kebakaran
    banjir gempa
    harga produksi impor anggaran utang pajak subsidi pemilu kampanye partai suara calon pemilih
    koalisi oposisi parlemen pejabat menteri-menteri aktivis mahasiswa petani nelayan buruh guru
    dosen siswa pelajar perempuan anak pemuda penduduk korban pasien tentara polisi jaksa hakim
    perusahaan industri pabrik tambang kapal pelabuhan bandara jalan rumah sekolah kampus kantor
    bantuan pinjaman hibah perjanjian kesepakatan perundingan pertemuan kunjungan pidato pernyataan
    keputusan peraturan aturan undang-undang rancangan revisi upaya langkah strategi rencana target
    perubahan peningkatan penurunan pertumbuhan pembangunan pengembangan pelaksanaan penerapan
    penggunaan pemanfaatan pengelolaan pembentukan penetapan pemberian pembatasan kerusakan
    kerugian keuntungan kenaikan kebutuhan kemampuan kehadiran ketegangan keterlibatan kepentingan
    produk teknologi energi listrik minyak gas batu bara nikel sawit beras pangan ikan laut hutan
    lahan tanah air iklim lingkungan kota desa wilayah kawasan daerah provinsi kabupaten pulau
    meningkatnya menurunnya munculnya adanya besarnya tingginya rendahnya pentingnya kuatnya
    sikap posisi peran pengaruh dampak akibat penyebab alasan tujuan manfaat tantangan peluang
    contoh misal agresivitas dominasi ekspansi aliansi mitra anggota delegasi utusan ketua kepala
    pemerintah masyarakat rakyat warga publik presiden menteri hubungan kerja kerjasama kebijakan
    diplomasi politik ekonomi perdagangan investasi nilai ekspor impor proyek program bank bisnis
    the a an of in on at by for from to with and or but if when while after before since during
    although though because so as this that these those it its they their he she we our i there here
    however moreover furthermore therefore thus meanwhile according based both each every all some
    many most several other another one two three first second third finally then also not no nor is
    are was were be been has have had will would can could may might must should do does did under
    over between among through against into than such only even apart despite unlike like using
    research study paper article journal keywords abstract using today now until unfortunately
    """
)

# Capitalised words that name no actor wherever they stand.
NOT_NAMES = read_words(
    """
    Januari Februari Pebruari Maret April Mei Juni Juli Agustus September Oktober November Nopember
    Desember January February March May June July August October December Senin Selasa Rabu Kamis
    Jumat Jum'at Sabtu Minggu Ahad Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb
    Mar Apr Jun Jul Agu Ags Agt Agst Sep Sept Okt Nov Des Oct Dec Aug
    Islam Kristen Katolik Protestan Hindu Buddha Budha Khonghucu Konghucu Muslim Yahudi Christian
    Catholic Sunni Syiah Quran Al-Quran Alquran Alkitab Bible Ramadan Ramadhan Idul Fitri Adha Natal
    Lebaran Nyepi Imlek Tuhan Allah Nabi Rasulullah Hadis Pancasila Bhinneka Tunggal Ika Reformasi
    Orde Baru Lama Tionghoa Melayu Sunda Batak Minangkabau Bugis Dayak Betawi Arab Eropa-sentris
    Mandarin Covid COVID Corona Coronavirus SARS MERS HIV AIDS Ebola Omicron Delta Internet Cloud
    Online Google-kan Web Blockchain Wi-Fi Android Industri Society Revolusi Globalisasi Covax COVAX
    Bahasa Hukum Ilmu Hubungan Internasional Politik Ekonomi Sosial Budaya Agama Negara Pemerintah
    Daerah Pusat Provinsi Kota Kabupaten Kecamatan Desa Kelurahan Presiden Menteri Gubernur Bupati
    Walikota Raja Republik Kerajaan Kesultanan Undang-Undang Dasar Pasal Ayat Bab Tabel Gambar
    Lampiran Nomor Tahun Abstrak Abstract Pendahuluan Metode Pembahasan Kesimpulan Hasil Penelitian
    Daftar Pustaka Kata Kunci Keywords Keyword Sumber Catatan Penulis Ibid Loc Op Cit Vol Hlm Hal
    Rupiah Dolar Dollar Euro Yuan Renminbi Yen Rp USD US$ IDR RMB Ltd Tbk Persero
    El La Nino Niño Nina Niña Arah Baru
    Timur Barat Utara Selatan Perang Dingin Dunia Kedua Pertama Bumi Matahari Bulan
    Internet-of-Things Global Nasional Regional Lokal Gambar Grafik Wawancara Pernyataan Pers
    """
)

# Short forms of things, posts and quantities that Indonesian writing uses without explaining them.
ABBREVIATIONS = read_words(
    """
    SDM SDA UMKM UKM IKM SMK SMA SMP SD PAUD ASN PNS HAM WNI WNA TKI TKW BBM APBN APBD PDB
    PDRB GDP GNP PAD FDI PMA PMDN ICT TIK IT TI BOR WFH PPKM PSBB DAS KTP NIK TPS TPA IPK IPM
    NGO LSM
    BUMN BUMD BUMDes CSR ESG EBT PLTU PLTS PLTA PLTN PLTB PLTP IUU ZEE UNCLOS FTA CEPA RCEP TPP MEA
    AFTA GATT TRIPS TRIPs MDGs SDG SDGs MoU LoI KTT RUU UU UUD PP SK SKB RPJMN RPJMD RPJM RKP
    GBHN RAPBN
    KUR PKH BLT BPNT KIP KIS JKN DAK DAU DBH PPN PPh PBB-P2 NJOP UMR UMP UMK THR PHK KDRT KKN
    OTT HGU
    IUP AMDAL KLHS RTRW TOD MRT LRT BRT IoT AI ML VR AR GPS GIS USG PCR AIDS HIV TBC TB DBD KB ASI
    MPASI SARS MERS COVID KBM PBM PTM KTSP UN UNBK SNMPTN SBMPTN S1 S2 S3 IPA IPS STEM R&D B2B
    B2C P2P
    CPO TBS EV LNG LPG BBG MW GW TNT SAR OTG ODP PDP APD GNB AKI AKB EEZ CEO CFO PhD SH
    SPSS NVivo STATA Stata EViews SmartPLS SE MSi MH MM ST SPd MPd SSos SIP
    """
)

# Common English words of policy writing: a run of these in capitals is a term, not a name.
ENGLISH_TERMS = read_words(
    """
    access accountability action administration affairs aid analysis annual approach artificial
    asset balance base based benefit big bilateral blue book border bottom business capacity capital
    care carbon center central chain change city civil clean climate cloud collaboration commerce
    commercial common communication community comparative competition comprehensive computing
    concept conflict content corporate corruption country cross culture cultural currency customs
    cyber data decision deep defence defense deforestation democracy design development digital
    diplomacy direct discourse distancing divide domestic dual e-commerce early earth economic
    economics economy ecosystem education effect efficiency electronic emergency emission
    empowerment
    energy engagement environment environmental equity export face financial fishing fiscal flow
    focus food foreign framework free future game gap gender general global globalization good
    governance government green gross group growth hard health heritage high home host human
    illegal impact import index industrial industry inequality information infrastructure innovation
    input integrated intelligence interest international internet intelligent investment issue
    joint justice key knowledge labor labour land large law leadership learning level liberal
    limited
    literature local logistics low machine management maritime market marketing mass matching
    maximum media medical middle migration military minimum mix model modern monetary money multi
    mutual nation national natural neo net network new next non norm nuclear offshore oil online
    open operation order output over outlook oversight participation partnership peace peer people
    performance person physical place planning platform point policy political politics popular
    post poverty power practice presidential press primary private process product production
    program project property protection public purchasing purposive quality quantitative
    qualitative random rate rational real realism recovery reform refugee region regional regulation
    relation relations renewable research resource resources response responsibility return rights
    rise risk rule rural sampling scale school science sea sector security self service shared
    sharing
    short single sister small smart social society soft source sovereignty space special stage
    stakeholder standard state stock strategic strategy strong structural study subsidy supply
    support survey sustainable sustainability system talent tank task tax technical technology terms
    test theory things think tourism track trade traditional traffic training transfer transition
    transparency transport treatment trust two unit urban user value variable vertical video virtual
    virus vision vocational volume war waste water wave way web welfare win work working world zero
    zone years focus discussion indepth in-depth interview snowball triangulation content corona
    railway railways airlines pulp paper telecom mobile motor steel petroleum mining construction
    blended lockdown hybrid warfare food estate omnibus gig startup unicorn fintech peer lending
    """
)

# What an actor does: verbs of speech and of deed, in the form they have behind a name.
SPEECH_VERBS = read_words(
    """
    menyatakan mengatakan menyebut menyebutkan menjelaskan menegaskan mengungkapkan menuturkan
    menambahkan menilai menganggap berpendapat beranggapan berargumen menemukan menulis menuliskan
    melihat memandang mengkritik mengklaim mengaku mengakui mengusulkan menyarankan menyerukan
    meminta mendesak menolak menyetujui mengumumkan memutuskan menyampaikan melaporkan mencatat
    memperkirakan memprediksi menyimpulkan mendefinisikan merumuskan menekankan menggarisbawahi
    memaparkan menerangkan mengingatkan memperingatkan berharap berjanji menuduh membantah
    mengonfirmasi menyoroti menunjukkan mengemukakan berujar ujar kata tutur ungkap tegas jelas
    adalah ialah merupakan akan telah sudah sedang tidak juga pernah kemudian ingin mulai
    says said states stated argues argued finds found notes noted claims claimed reports reported
    announced agreed signed urged warned believes writes wrote shows suggests told called has had
    is was will would
    """
)

# Behind words that are quoted: whose name follows has said them.
TOLD_BY = read_words(
    "kata ujar tutur ungkap jelas tegas imbuh papar terang tukas ucap lanjut tambah sebut pungkas "
    "kilah tandas cetus said says"
)

# Numbers at the end of a name.
ROMAN = read_words("II III IV VI VII VIII IX XI XII")

# Words of function that a body's name does not go on with, even in capitals.
SMALL_WORDS = read_words("di ke dari dan dengan dalam pada yang untuk oleh atau")

# Words in small letters inside an English name.
ENGLISH_LINKS = read_words("of for on and the in to")

# What shows a company, wherever in the name it stands.
COMPANY_MARKS = read_words("PT CV Ltd Inc Corp Company Corporation Tbk Limited")

# Heads of bodies of a government.
GOVERNMENT_HEADS = read_words(
    "Kementerian Kementrian Departemen Dinas Direktorat Ditjen Ministry Department"
)

# Heads of a region: a place always follows these offices.
REGION_OFFICES = read_words("Gubernur Wagub Bupati Wabup Walikota Wawalkot Kota Governor Mayor")

# Prepositions of place: a capitalised word behind them is a place unless it is known as something.
PLACE_PREPOSITIONS = read_words("di ke in")

# Kinds of sites, in small letters before the name of the place they are called after.
SITES = read_words(
    "kamp pengungsi desa kampung dusun nagari kelurahan kecamatan distrik kawasan kota kabupaten "
    "pulau kepulauan teluk lembah dataran"
)

# Portfolio words that are names of persons as well: "Jaksa Agung", "Tri Agung Kristanto".
NAME_LIKE = read_words("Agung Bumi Karya Utama Cipta")

# In small letters before a state: the body behind the state is a name of its own.
STATE_FIRST_CUES = read_words(
    "perusahaan produsen raksasa maskapai bank media lembaga organisasi startup konglomerat "
    "pabrikan operator kampus"
)
