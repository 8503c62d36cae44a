"""Organisations that Indonesian policy writing names without explaining them.

Each line: the id, then the names and short forms. International bodies, the state organs, forces
and agencies of Indonesia, its parties, large media, universities, companies and movements.
"""

from __future__ import annotations

from risalah.lexicon.rows import read_rows

INTERNATIONAL = read_rows(
    """
    adb: Bank Pembangunan Asia, Asian Development Bank, ADB
    african-union: Uni Afrika, African Union
    aiib: Asian Infrastructure Investment Bank, Bank Investasi Infrastruktur Asia, AIIB
    al-qaeda: Al-Qaeda, Al Qaeda, Al-Qaidah
    amnesty-international: Amnesty International, Amnesty
    apec: APEC, Kerja Sama Ekonomi Asia Pasifik
    arab-league: Liga Arab, Arab League
    asean: ASEAN, Perhimpunan Bangsa-Bangsa Asia Tenggara, Association of Southeast Asian Nations
    asean-secretariat: Sekretariat ASEAN, ASEAN Secretariat
    aukus: AUKUS
    cdc: CDC, Centers for Disease Control and Prevention
    cepi: CEPI
    cia: CIA
    communist-party-of-china: Partai Komunis Tiongkok, Partai Komunis China, Partai Komunis Cina,
        PKT, PKC, Chinese Communist Party, Communist Party of China
    brics: BRICS
    council-of-europe: Dewan Eropa, Council of Europe
    un-security-council: Dewan Keamanan PBB, DK PBB, UN Security Council,
        United Nations Security Council
    ecb: Bank Sentral Eropa, European Central Bank, ECB
    european-commission: Komisi Eropa, European Commission
    european-council: Council of the European Union
    european-parliament: Parlemen Eropa, European Parliament
    european-union: Uni Eropa, European Union, UE, EU
    fao: Organisasi Pangan dan Pertanian, Food and Agriculture Organization, FAO
    federal-reserve: Federal Reserve, The Fed
    g20: G20, G-20
    g7: G7, G-7
    g77: G77, G-77
    gavi: GAVI, Gavi
    gcc: Gulf Cooperation Council, Dewan Kerja Sama Teluk
    global-fund: Global Fund
    kuomintang: Kuomintang
    greenpeace: Greenpeace
    hamas: Hamas
    hezbollah: Hizbullah, Hezbollah
    human-rights-watch: Human Rights Watch, HRW
    iaea: Badan Energi Atom Internasional, International Atomic Energy Agency, IAEA
    icc: Mahkamah Pidana Internasional, International Criminal Court
    icj: Mahkamah Internasional, International Court of Justice
    icrc: Komite Internasional Palang Merah, ICRC, International Committee of the Red Cross
    iea: Badan Energi Internasional, International Energy Agency, IEA
    ifc: International Finance Corporation, IFC
    ilo: Organisasi Buruh Internasional, Organisasi Perburuhan Internasional,
        International Labour Organization, ILO
    imf: Dana Moneter Internasional, International Monetary Fund, IMF
    imo: Organisasi Maritim Internasional, International Maritime Organization, IMO
    interpol: Interpol
    iom: Organisasi Internasional untuk Migrasi, International Organization for Migration, IOM
    iora: IORA, Indian Ocean Rim Association
    ipcc: IPCC, Intergovernmental Panel on Climate Change
    irena: IRENA, International Renewable Energy Agency
    islamic-development-bank: Islamic Development Bank, Bank Pembangunan Islam
    itu: International Telecommunication Union
    isis: ISIS, Negara Islam Irak dan Suriah
    iucn: IUCN
    jica: JICA, Japan International Cooperation Agency
    nato: NATO, Pakta Pertahanan Atlantik Utara
    oecd: OECD, Organisation for Economic Co-operation and Development
    oic: Organisasi Kerja Sama Islam, Organisasi Kerjasama Islam, OKI
    opec: OPEC, Organisasi Negara-negara Pengekspor Minyak
    pacific-islands-forum: Forum Kepulauan Pasifik, Pacific Islands Forum
    mercosur: Mercosur
    msf: Médecins Sans Frontières, Dokter Lintas Batas
    non-aligned-movement: Gerakan Non-Blok, Gerakan Non Blok, Non-Aligned Movement
    melanesian-spearhead-group: Melanesian Spearhead Group, MSG
    quad: Quad
    oxfam: Oxfam
    peoples-bank-of-china: People's Bank of China, Bank Sentral Tiongkok, Bank Sentral China
    peoples-liberation-army: People's Liberation Army, Tentara Pembebasan Rakyat
    permanent-court-of-arbitration: Permanent Court of Arbitration, Mahkamah Arbitrase Permanen
    red-cross: Palang Merah
    saarc: SAARC
    save-the-children: Save the Children
    shanghai-cooperation-organisation: Shanghai Cooperation Organisation,
        Shanghai Cooperation Organization
    south-centre: South Centre
    taliban: Taliban
    transparency-international: Transparency International, Transparansi Internasional
    un: Perserikatan Bangsa-Bangsa, PBB, United Nations, UN
    un-general-assembly: Majelis Umum PBB, UN General Assembly, United Nations General Assembly
    un-women: UN Women
    unctad: UNCTAD
    undp: UNDP, United Nations Development Programme
    unep: UNEP
    unescap: UNESCAP, UN ESCAP
    unaids: UNAIDS
    unido: UNIDO
    unrwa: UNRWA
    unwto: UNWTO
    unesco: UNESCO
    unfccc: UNFCCC
    unfpa: UNFPA
    unhcr: UNHCR, United Nations High Commissioner for Refugees
    unicef: UNICEF
    unodc: UNODC
    usaid: USAID
    warsaw-pact: Pakta Warsawa
    wfp: Program Pangan Dunia, World Food Programme, WFP
    white-house: Gedung Putih, White House
    kremlin: Kremlin
    pentagon: Pentagon
    who: Organisasi Kesehatan Dunia, World Health Organization, World Health Organisation, WHO
    world-bank: Bank Dunia, World Bank
    world-economic-forum: World Economic Forum, Forum Ekonomi Dunia, WEF
    wto: Organisasi Perdagangan Dunia, World Trade Organization, WTO
    wipo: WIPO
    wwf: WWF
    """
)

# Unions of states: the name of a state behind one is no branch of it ("ASEAN Laos" in a table).
UNIONS = frozenset(
    "african-union apec arab-league asean brics european-union g20 g7 g77 mercosur nato oecd oic "
    "opec saarc".split()
)

INDONESIAN = read_rows(
    """
    agency-for-drug-and-food-control: Badan Pengawas Obat dan Makanan, BPOM, Badan POM
    attorney-generals-office: Kejaksaan Agung, Kejagung
    bakamla: Badan Keamanan Laut, Bakamla
    bank-indonesia: Bank Indonesia, BI
    bapanas: Badan Pangan Nasional, Bapanas
    bappenas: Bappenas, Badan Perencanaan Pembangunan Nasional, BAPPENAS
    bawaslu: Bawaslu, Badan Pengawas Pemilu, Badan Pengawas Pemilihan Umum
    basarnas: Basarnas, Badan SAR Nasional
    bin: Badan Intelijen Negara
    bkkbn: BKKBN
    bkpm: BKPM, Badan Koordinasi Penanaman Modal
    bkn: Badan Kepegawaian Negara, BKN
    bmkg: BMKG, Badan Meteorologi Klimatologi dan Geofisika
    bnn: BNN, Badan Narkotika Nasional
    bnpb: BNPB, Badan Nasional Penanggulangan Bencana
    bnpp: BNPP
    bnpt: BNPT, Badan Nasional Penanggulangan Terorisme
    baznas: BAZNAS, Baznas, Badan Amil Zakat Nasional
    bnp2tki: BNP2TKI
    bp2mi: BP2MI
    dompet-dhuafa: Dompet Dhuafa
    lazismu: LAZISMU, Lazismu
    lazisnu: LAZISNU, Lazisnu
    pkpu: PKPU
    bpbd: BPBD, Badan Penanggulangan Bencana Daerah
    bpip: BPIP
    bpjs: BPJS
    bpjs-kesehatan: BPJS Kesehatan
    bpjs-ketenagakerjaan: BPJS Ketenagakerjaan
    bpk: BPK, Badan Pemeriksa Keuangan
    bpkp: BPKP
    bpn: BPN, Badan Pertanahan Nasional
    bps: BPS, Badan Pusat Statistik, Statistics Indonesia
    brin: BRIN, Badan Riset dan Inovasi Nasional
    bulog: Bulog, BULOG, Perum Bulog
    bssn: BSSN
    constitutional-court: Mahkamah Konstitusi, MK
    corruption-eradication-commission: KPK, Komisi Pemberantasan Korupsi
    csis: CSIS
    dpd: DPD, Dewan Perwakilan Daerah
    dpr: DPR, DPR RI, DPR-RI, Dewan Perwakilan Rakyat
    dprd: DPRD, Dewan Perwakilan Rakyat Daerah
    election-commission: KPU, KPU RI, Komisi Pemilihan Umum
    fpi: Front Pembela Islam
    gam: Gerakan Aceh Merdeka, GAM
    hmi: Himpunan Mahasiswa Islam
    hti: Hizbut Tahrir Indonesia
    icw: ICW, Indonesia Corruption Watch
    idi: Ikatan Dokter Indonesia
    indef: INDEF, Indef
    jemaah-islamiyah: Jemaah Islamiyah
    judicial-commission: Komisi Yudisial
    kadin: Kadin, KADIN, Kamar Dagang dan Industri Indonesia
    apindo: Apindo, APINDO, Asosiasi Pengusaha Indonesia
    gapki: GAPKI, Gapki
    kemdikbud: Kemdikbud, Kemendikbud, Kemendikbudristek, Kemendikbud Ristek
    kemenag: Kemenag
    kemendag: Kemendag
    kemendagri: Kemendagri
    kemendes: Kemendes, Kemendesa
    kemenhan: Kemhan, Kemenhan
    kemenhub: Kemenhub
    kemenkes: Kemenkes
    kemenkeu: Kemenkeu
    kemenko: Kemenko
    kemenkominfo: Kominfo, Kemkominfo, Kemenkominfo
    kemenkumham: Kemenkumham
    kemenlu: Kemlu, Kemenlu
    kemenparekraf: Kemenparekraf, Kemenpar
    kemenperin: Kemenperin
    kemenpora: Kemenpora
    kemenpupr: Kementerian PUPR
    kemensos: Kemensos
    kementan: Kementan
    kemenaker: Kemnaker, Kemenaker, Kemenakertrans
    kementerian-esdm: Kementerian ESDM
    kemenristekdikti: Kemenristekdikti, Kemristekdikti
    kkp: KKP
    klhk: KLHK
    knkt: KNKT
    komnas-ham: Komnas HAM, Komisi Nasional Hak Asasi Manusia
    komnas-perempuan: Komnas Perempuan
    kompolnas: Kompolnas
    kbri: KBRI
    kjri: KJRI
    kontras: KontraS, Kontras
    migrant-care: Migrant Care, Migrant CARE
    lembaga-survei-indonesia: LSI, Lembaga Survei Indonesia
    lipi: LIPI, Lembaga Ilmu Pengetahuan Indonesia
    lpem-feb-ui: LPEM FEB UI
    mpr: MPR, MPR RI, Majelis Permusyawaratan Rakyat
    mrp: Majelis Rakyat Papua, MRP
    mui: MUI, Majelis Ulama Indonesia
    muhammadiyah: Muhammadiyah, Pimpinan Pusat Muhammadiyah, PP Muhammadiyah
    nahdlatul-ulama: Nahdlatul Ulama, NU, PBNU, Pengurus Besar Nahdlatul Ulama
    ojk: OJK, Otoritas Jasa Keuangan
    ombudsman: Ombudsman, Ombudsman RI, Ombudsman Republik Indonesia
    opm: Organisasi Papua Merdeka, OPM
    tpnpb: TPNPB
    ulmwp: ULMWP, United Liberation Movement for West Papua
    perludem: Perludem
    permesta: Permesta
    pgi: Persekutuan Gereja-gereja di Indonesia
    pmi: PMI, Palang Merah Indonesia
    polri: Polri, POLRI, Kepolisian Republik Indonesia, Kepolisian Negara Republik Indonesia,
        Kepolisian RI
    ppatk: PPATK
    pssi: PSSI
    setara-institute: Setara Institute
    skk-migas: SKK Migas
    supreme-court: Mahkamah Agung
    tni: TNI, Tentara Nasional Indonesia
    indonesian-navy: TNI AL, TNI Angkatan Laut
    indonesian-army: TNI AD, TNI Angkatan Darat
    indonesian-air-force: TNI AU, TNI Angkatan Udara
    walhi: Walhi, WALHI, Wahana Lingkungan Hidup Indonesia
    aji: Aliansi Jurnalis Independen
    ylbhi: YLBHI, Yayasan Lembaga Bantuan Hukum Indonesia
    press-council: Dewan Pers
    demokrat: Partai Demokrat
    gerindra: Gerindra, Partai Gerindra
    golkar: Golkar, Partai Golkar
    hanura: Hanura, Partai Hanura
    nasdem: Nasdem, NasDem, Partai Nasdem, Partai NasDem
    pan: PAN, Partai Amanat Nasional
    pdi-p: PDIP, PDI-P, PDI Perjuangan, Partai Demokrasi Indonesia Perjuangan
    pkb: PKB, Partai Kebangkitan Bangsa
    pki: PKI, Partai Komunis Indonesia
    pks: PKS, Partai Keadilan Sejahtera
    pni: PNI, Partai Nasional Indonesia
    ppp: Partai Persatuan Pembangunan
    psi: Partai Solidaritas Indonesia
    masyumi: Masyumi
    gadjah-mada-university: Universitas Gadjah Mada, UGM
    university-of-indonesia: Universitas Indonesia
    bandung-institute-of-technology: Institut Teknologi Bandung, ITB
    ipb-university: Institut Pertanian Bogor, IPB, IPB University
    """
)

COMPANIES = read_rows(
    """
    adaro: Adaro
    airasia: AirAsia, Air Asia
    airbus: Airbus
    alibaba: Alibaba
    amazon: Amazon
    ant-group: Ant Group, Ant Financial
    antam: Antam, PT Antam
    apple: Apple
    astrazeneca: AstraZeneca
    baidu: Baidu
    bio-farma: Bio Farma, PT Bio Farma, Biofarma
    boeing: Boeing
    bp: British Petroleum
    bank-rakyat-indonesia: Bank Rakyat Indonesia, BRI
    bank-negara-indonesia: Bank Negara Indonesia, BNI
    bank-central-asia: Bank Central Asia, BCA
    bank-mandiri: Bank Mandiri
    bukalapak: Bukalapak
    byd: BYD
    bytedance: ByteDance
    cansino: CanSino
    catl: CATL
    cnooc: CNOOC
    cosco: COSCO
    chevron: Chevron
    exxonmobil: ExxonMobil
    evergrande: Evergrande
    facebook: Facebook
    foxconn: Foxconn
    freeport: Freeport, Freeport Indonesia, PT Freeport Indonesia, PT Freeport, PTFI
    gazprom: Gazprom
    freeport-mcmoran: Freeport-McMoRan, Freeport McMoRan
    garuda-indonesia: Garuda Indonesia
    gojek: Gojek, Go-Jek, GoJek
    google: Google
    goto: GoTo
    grab: Grab
    honda: Honda
    huawei: Huawei
    hyundai: Hyundai
    inalum: Inalum
    indofood: Indofood
    intel: Intel
    jd: JD.com
    kimia-farma: Kimia Farma, PT Kimia Farma
    krakatau-steel: Krakatau Steel
    lion-air: Lion Air
    mitsubishi: Mitsubishi
    mitsui: Mitsui
    nestle: Nestlé, Nestle
    panasonic: Panasonic
    petrochina: PetroChina
    petronas: Petronas
    posco: POSCO
    kereta-api-indonesia: PT KAI, PT Kereta Api Indonesia
    lazada: Lazada
    meta: Meta
    microsoft: Microsoft
    moderna: Moderna
    netflix: Netflix
    pertamina: Pertamina, PT Pertamina
    pfizer: Pfizer
    pln: PLN, PT PLN
    rosneft: Rosneft
    samsung: Samsung
    shell: Shell
    siemens: Siemens
    shopee: Shopee
    sinohydro: Sinohydro
    sinopec: Sinopec
    sinopharm: Sinopharm
    sinovac: Sinovac
    singapore-airlines: Singapore Airlines
    suzuki: Suzuki
    telkom: Telkom, PT Telkom
    telkomsel: Telkomsel
    tencent: Tencent
    tesla: Tesla
    tiktok: TikTok, Tiktok
    tokopedia: Tokopedia
    toyota: Toyota
    traveloka: Traveloka
    tsingshan: Tsingshan
    tsmc: TSMC
    twitter: Twitter
    unilever: Unilever
    vale-indonesia: Vale Indonesia, PT Vale Indonesia
    waskita-karya: Waskita Karya
    whatsapp: WhatsApp
    wijaya-karya: Wijaya Karya
    wilmar: Wilmar
    wuling: Wuling
    xiaomi: Xiaomi
    zte: ZTE
    youtube: YouTube, Youtube
    """
)

MEDIA = read_rows(
    """
    al-jazeera: Al Jazeera, Al-Jazeera
    antara: LKBN Antara, Kantor Berita Antara
    associated-press: Associated Press
    bbc: BBC, BBC Indonesia, BBC News Indonesia
    bloomberg: Bloomberg
    cgtn: CGTN
    cnbc-indonesia: CNBC Indonesia
    cnn: CNN
    cnn-indonesia: CNN Indonesia
    global-times: Global Times
    kompas: Harian Kompas, Kompas.com, Kompas TV
    metro-tv: Metro TV
    new-york-times: The New York Times, New York Times
    reuters: Reuters
    republika: Republika
    tempo: Majalah Tempo, Koran Tempo, Tempo.co
    the-conversation: The Conversation
    the-economist: The Economist
    the-jakarta-post: The Jakarta Post, Jakarta Post
    tirto: Tirto.id
    washington-post: The Washington Post, Washington Post
    xinhua: Xinhua, Kantor Berita Xinhua
    """
)
