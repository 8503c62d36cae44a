"""Regions of the world, provinces and cities of Indonesia, and large cities elsewhere.

Each line: the id (plain English), then the names in Indonesian and English. Sources: the ISO
3166-2:ID list of provinces and general geography.
"""

from __future__ import annotations

from risalah.lexicon.rows import read_rows, read_words

WORLD_REGIONS = read_rows(
    """
    africa: Afrika, Africa
    america-and-the-caribbean: Amerika dan Karibia
    americas: Benua Amerika, Americas, the Americas
    arctic: Arktik, Arctic
    asia: Asia
    asia-pacific: Asia Pasifik, Asia-Pasifik, Asia Pacific, Asia-Pacific, APAC
    balkans: Balkan, Balkans
    baltic-states: Baltik, Baltic States
    borneo: Borneo
    eastern-bloc: Blok Timur, Eastern Bloc
    western-bloc: Blok Barat, Western Bloc
    caribbean: Karibia, Caribbean
    central-africa: Afrika Tengah, Central Africa
    central-america: Amerika Tengah, Central America
    central-asia: Asia Tengah, Central Asia
    central-europe: Eropa Tengah, Central Europe
    east-africa: Afrika Timur, East Africa
    east-asia: Asia Timur, East Asia
    eastern-europe: Eropa Timur, Eastern Europe
    eurasia: Eurasia
    europe: Eropa, Europe
    horn-of-africa: Tanduk Afrika, Horn of Africa
    indo-pacific: Indo-Pasifik, Indo Pasifik, Indopasifik, Indo-Pacific
    indochina: Indochina, Indocina
    kashmir: Kashmir
    korean-peninsula: Semenanjung Korea, Korean Peninsula
    korea: Korea
    latin-america: Amerika Latin, Latin America
    maghreb: Maghribi, Maghreb
    melanesia: Melanesia
    middle-east: Timur Tengah, Middle East
    north-africa: Afrika Utara, North Africa
    north-america: Amerika Utara, North America
    northeast-asia: Asia Timur Laut, Northeast Asia
    northern-europe: Eropa Utara, Northern Europe
    oceania: Oseania, Oceania
    pacific: Pasifik, Pasifik Selatan, Pacific, South Pacific
    polynesia: Polinesia, Polynesia
    sahel: Sahel
    scandinavia: Skandinavia, Scandinavia
    south-america: Amerika Selatan, South America
    south-asia: Asia Selatan, South Asia
    southeast-asia: Asia Tenggara, Southeast Asia, South-East Asia, South East Asia
    southern-africa: Afrika bagian selatan, Southern Africa
    southern-europe: Eropa Selatan, Southern Europe
    sub-saharan-africa: Afrika Sub-Sahara, Sub-Sahara Afrika, Sub-Saharan Africa
    west-africa: Afrika Barat, West Africa
    western-asia: Asia Barat, West Asia
    western-europe: Eropa Barat, Western Europe
    gaza: Gaza, Jalur Gaza, Gaza Strip
    west-bank: Tepi Barat, West Bank
    crimea: Krimea, Crimea
    """
)

INDONESIAN_REGIONS = read_rows(
    """
    aceh: Aceh, Nanggroe Aceh Darussalam, NAD
    bali: Bali
    bangka-belitung-islands: Bangka Belitung, Kepulauan Bangka Belitung, Babel
    banten: Banten
    bengkulu: Bengkulu
    central-java: Jawa Tengah, Jateng, Central Java
    central-kalimantan: Kalimantan Tengah, Kalteng, Central Kalimantan
    central-papua: Papua Tengah, Central Papua
    central-sulawesi: Sulawesi Tengah, Sulteng, Central Sulawesi
    east-java: Jawa Timur, Jatim, East Java
    east-kalimantan: Kalimantan Timur, Kaltim, East Kalimantan
    east-nusa-tenggara: Nusa Tenggara Timur, NTT, East Nusa Tenggara
    gorontalo: Gorontalo
    highland-papua: Papua Pegunungan, Highland Papua
    jambi: Jambi
    jabodetabek: Jabodetabek, Jabodetabekpunjur, Greater Jakarta
    jakarta: Jakarta, DKI Jakarta, DKI, Daerah Khusus Ibukota Jakarta,
        Daerah Khusus Ibu Kota Jakarta, Daerah Khusus Jakarta
    java: Jawa, Pulau Jawa, Java
    kalimantan: Kalimantan
    lampung: Lampung
    maluku: Maluku, Moluccas
    natuna: Natuna, Kepulauan Natuna
    north-kalimantan: Kalimantan Utara, Kaltara, North Kalimantan
    north-maluku: Maluku Utara, Malut, North Maluku
    north-sulawesi: Sulawesi Utara, Sulut, North Sulawesi
    north-sumatra: Sumatera Utara, Sumatra Utara, Sumut, North Sumatra
    nusa-tenggara: Nusa Tenggara
    nusantara-capital: Ibu Kota Nusantara, IKN, IKN Nusantara
    papua: Papua, Irian Jaya, Tanah Papua
    riau: Riau
    riau-islands: Kepulauan Riau, Kepri, Riau Islands
    south-kalimantan: Kalimantan Selatan, Kalsel, South Kalimantan
    south-papua: Papua Selatan, South Papua
    south-sulawesi: Sulawesi Selatan, Sulsel, South Sulawesi
    south-sumatra: Sumatera Selatan, Sumatra Selatan, Sumsel, South Sumatra
    southeast-sulawesi: Sulawesi Tenggara, Sultra, Southeast Sulawesi
    southwest-papua: Papua Barat Daya, Southwest Papua
    sulawesi: Sulawesi
    sumatra: Sumatera, Sumatra
    west-java: Jawa Barat, Jabar, West Java
    west-kalimantan: Kalimantan Barat, Kalbar, West Kalimantan
    west-nusa-tenggara: Nusa Tenggara Barat, NTB, West Nusa Tenggara
    west-papua: Papua Barat, West Papua
    west-sulawesi: Sulawesi Barat, Sulbar, West Sulawesi
    west-sumatra: Sumatera Barat, Sumatra Barat, Sumbar, West Sumatra
    yogyakarta: Yogyakarta, Jogjakarta, Yogya, Jogja, DIY, DI Yogyakarta, Daerah Istimewa Yogyakarta
    ambon: Ambon
    asmat: Asmat
    balikpapan: Balikpapan
    banda-aceh: Banda Aceh
    bandar-lampung: Bandar Lampung
    bandung: Bandung
    banggai: Banggai
    banjarmasin: Banjarmasin
    bantul: Bantul
    banyumas: Banyumas
    banyuwangi: Banyuwangi
    batam: Batam
    bekasi: Bekasi
    biak: Biak
    bitung: Bitung
    blitar: Blitar
    bogor: Bogor
    bojonegoro: Bojonegoro
    boyolali: Boyolali
    brebes: Brebes
    bukittinggi: Bukittinggi
    central-jakarta: Jakarta Pusat
    ciamis: Ciamis
    cianjur: Cianjur
    cikarang: Cikarang
    cilacap: Cilacap
    cilegon: Cilegon
    cimahi: Cimahi
    cirebon: Cirebon
    demak: Demak
    denpasar: Denpasar
    depok: Depok
    dumai: Dumai
    ende: Ende
    east-jakarta: Jakarta Timur
    flores: Flores
    fakfak: Fakfak
    garut: Garut
    gresik: Gresik
    gunungkidul: Gunungkidul, Gunung Kidul
    halmahera: Halmahera
    indramayu: Indramayu
    jayapura: Jayapura
    jember: Jember
    jombang: Jombang
    karawang: Karawang
    kediri: Kediri
    kendal: Kendal
    kendari: Kendari
    klaten: Klaten
    konawe: Konawe
    kudus: Kudus
    kulon-progo: Kulon Progo, Kulonprogo
    kupang: Kupang
    kutai-kartanegara: Kutai Kartanegara, Kukar
    lamongan: Lamongan
    lebak: Lebak
    lombok: Lombok
    madiun: Madiun
    madura: Madura
    magelang: Magelang
    majalengka: Majalengka
    makassar: Makassar, Ujung Pandang
    malang: Malang
    mamuju: Mamuju
    manado: Manado
    manggarai: Manggarai
    manokwari: Manokwari
    mataram: Mataram
    medan: Medan
    mentawai: Mentawai
    merauke: Merauke
    mimika: Mimika
    mojokerto: Mojokerto
    morowali: Morowali
    nabire: Nabire
    nduga: Nduga
    nias: Nias
    north-jakarta: Jakarta Utara
    padang: Padang
    palangkaraya: Palangkaraya, Palangka Raya
    palembang: Palembang
    palu: Palu
    pangandaran: Pangandaran
    pangkalpinang: Pangkalpinang, Pangkal Pinang
    pasuruan: Pasuruan
    pati: Pati
    pekalongan: Pekalongan
    pekanbaru: Pekanbaru
    pontianak: Pontianak
    purwakarta: Purwakarta
    puncak-jaya: Puncak Jaya
    raja-ampat: Raja Ampat
    salatiga: Salatiga
    samarinda: Samarinda
    semarang: Semarang
    serang: Serang
    sidoarjo: Sidoarjo
    singkawang: Singkawang
    sleman: Sleman
    solo: Surakarta
    sorong: Sorong
    south-jakarta: Jakarta Selatan
    south-tangerang: Tangerang Selatan, Tangsel
    subang: Subang
    sukabumi: Sukabumi
    sukoharjo: Sukoharjo
    sumba: Sumba
    sumbawa: Sumbawa
    sumedang: Sumedang
    surabaya: Surabaya
    tangerang: Tangerang
    tanjungpinang: Tanjungpinang, Tanjung Pinang
    tarakan: Tarakan
    tasikmalaya: Tasikmalaya
    tegal: Tegal
    ternate: Ternate
    tidore: Tidore
    timika: Timika
    tuban: Tuban
    wamena: Wamena
    west-jakarta: Jakarta Barat
    wonogiri: Wonogiri
    wonosobo: Wonosobo
    """
)

FOREIGN_PLACES = read_rows(
    """
    alaska: Alaska
    amsterdam: Amsterdam
    ankara: Ankara
    anhui: Anhui
    arakan: Arakan, Rakhine
    athens: Athena, Athens
    baghdad: Baghdad, Bagdad
    bangkok: Bangkok
    bangsamoro: Bangsamoro
    barcelona: Barcelona
    beijing: Beijing
    beirut: Beirut
    berlin: Berlin
    bonn: Bonn
    boston: Boston
    brussels: Brussel, Brussels
    budapest: Budapest
    buenos-aires: Buenos Aires
    busan: Busan
    cairo: Kairo, Cairo
    california: California, Kalifornia
    canberra: Canberra
    catalonia: Katalonia, Catalonia
    chicago: Chicago
    chongqing: Chongqing
    chengdu: Chengdu
    copenhagen: Kopenhagen, Copenhagen
    damascus: Damaskus, Damascus
    davao: Davao
    delhi: Delhi, New Delhi
    dhaka: Dhaka
    dili: Dili
    donbas: Donbas
    doha: Doha
    dubai: Dubai
    dublin: Dublin
    florida: Florida
    frankfurt: Frankfurt
    fujian: Fujian
    fukushima: Fukushima
    geneva: Jenewa, Geneva
    guangdong: Guangdong
    guangxi: Guangxi
    guangzhou: Guangzhou
    guizhou: Guizhou
    hainan: Hainan
    hamburg: Hamburg
    hangzhou: Hangzhou
    hanoi: Hanoi
    hawaii: Hawaii
    hebei: Hebei
    heilongjiang: Heilongjiang
    henan: Henan
    hiroshima: Hiroshima
    ho-chi-minh-city: Ho Chi Minh City, Kota Ho Chi Minh
    hubei: Hubei
    hunan: Hunan
    inner-mongolia: Mongolia Dalam, Inner Mongolia
    islamabad: Islamabad
    istanbul: Istanbul
    jerusalem: Yerusalem, Jerusalem
    jiangsu: Jiangsu
    jiangxi: Jiangxi
    johannesburg: Johannesburg
    johor: Johor
    kabul: Kabul
    karachi: Karachi
    kuala-lumpur: Kuala Lumpur
    kurdistan: Kurdistan
    kyiv: Kyiv, Kiev
    kyoto: Kyoto
    lagos: Lagos
    liaoning: Liaoning
    london: London
    los-angeles: Los Angeles
    madrid: Madrid
    malacca: Malaka, Melaka, Malacca
    manchester: Manchester
    manila: Manila
    mecca: Mekkah, Makkah, Mecca
    medina: Madinah, Medina
    melbourne: Melbourne
    mexico-city: Mexico City
    milan: Milan
    mindanao: Mindanao
    moscow: Moskow, Moskwa, Moscow
    mumbai: Mumbai
    nagasaki: Nagasaki
    nagorno-karabakh: Nagorno-Karabakh
    nairobi: Nairobi
    nanjing: Nanjing
    naypyidaw: Naypyidaw
    new-south-wales: New South Wales
    new-york: New York
    northern-ireland: Irlandia Utara, Northern Ireland
    northern-territory: Northern Territory
    okinawa: Okinawa
    osaka: Osaka
    oslo: Oslo
    paris: Paris
    penang: Penang
    perth: Perth
    phnom-penh: Phnom Penh
    pyongyang: Pyongyang
    queensland: Queensland
    quebec: Quebec
    ramallah: Ramallah
    rio-de-janeiro: Rio de Janeiro
    riyadh: Riyadh
    rome: Roma, Rome
    rotterdam: Rotterdam
    sabah: Sabah
    san-francisco: San Francisco
    sarawak: Sarawak
    scotland: Skotlandia, Scotland
    seoul: Seoul
    shaanxi: Shaanxi
    shandong: Shandong
    shanghai: Shanghai
    shanxi: Shanxi
    shenzhen: Shenzhen
    siberia: Siberia
    sichuan: Sichuan
    silicon-valley: Silicon Valley
    south-australia: Australia Selatan, South Australia
    stockholm: Stockholm
    sydney: Sydney
    taipei: Taipei
    tehran: Teheran, Tehran
    tel-aviv: Tel Aviv
    texas: Texas
    tianjin: Tianjin
    tibet: Tibet
    tokyo: Tokyo
    toronto: Toronto
    vancouver: Vancouver
    victoria: Negara Bagian Victoria
    vienna: Wina, Vienna
    vientiane: Vientiane
    vladivostok: Vladivostok
    wales: Wales
    warsaw: Warsawa, Warsaw
    washington: Washington, Washington DC
    wenzhou: Wenzhou
    western-australia: Australia Barat, Western Australia
    wuhan: Wuhan
    xinjiang: Xinjiang
    yangon: Yangon
    yiwu: Yiwu
    yunnan: Yunnan
    zhejiang: Zhejiang
    zurich: Zurich
    """
)

# "Barat" is the West only where no compass point is meant: after these words.
THE_WEST = read_rows("the-west: Barat, West")
WEST_AFTER = read_words(
    "pihak negara dunia bangsa media kekuatan blok kubu oleh dari dengan para di ke "
    "the terhadap kepada anti pro"
)

# Points of the compass that make a part out of a place: "Kalimantan Tengah", "Eropa Timur Laut".
COMPASS = read_words("Utara Selatan Timur Barat Tengah Tenggara Laut Daya")

# Words before a name that make it a place and belong to the name.
PLACE_WORDS = read_words(
    """
    Provinsi Propinsi Prov Kota Kotamadya Kabupaten Kab Kecamatan Kelurahan Desa Distrik Nagari
    Gampong Dusun Prefektur Pulau Kepulauan Semenanjung Benua Province City Regency District
    """
)

# Those of them that belong to no one state: "Benua Asia".
LAND_WORDS = read_words("Pulau Kepulauan Semenanjung Benua")

# Words before a place's name that mean its government: "Pemerintah Provinsi Riau".
GOVERNMENT_WORDS = read_words(
    """
    Pemerintah pemerintah Pemerintahan pemerintahan Pemprov Pemkot Pemkab Pemda Administrasi
    """
)
GOVERNMENT_LINKS = read_words(
    """
    Provinsi provinsi Propinsi propinsi Kota kota Kabupaten kabupaten Daerah daerah Pusat pusat
    Negara negara Federal federal Militer militer Desa desa Republik
    """
)

# Heads of names of nature and of buildings: what follows is no actor.
FEATURE_WORDS = read_words(
    """
    Laut Lautan Selat Teluk Samudra Samudera Sungai Gunung Pegunungan Danau Bukit Hutan Gurun
    Palung Tanjung Bandara Bandar Pelabuhan Jalan Jl Gang Stadion Hotel Gedung Istana Masjid Candi
    Monumen Jembatan Tol Bendungan Waduk Stasiun Terminal Kebun Taman Blok Kereta
    KRI KMP KAL
    """
)
FEATURE_WORDS_EN = read_words(
    "Sea Strait Straits Gulf Ocean River Lake Airport Port Street Bay Shoal Reef"
)
