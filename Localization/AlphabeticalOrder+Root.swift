extension AlphabeticalOrder {
  /// The collation elements of Latin, Greek and Cyrillic letters, signs and digits in CLDR's root order.
  ///
  /// Made from ICU 72 (CLDR 42): `@` begins a run of code points, each with its elements joined by `+`;
  /// an element is primary, secondary and tertiary weight in base 36, where the usual 1 is left out; `_`
  /// has no weight, `-` is made of its decomposition or not assigned, `-9` is nine of those.
  static let rootElements = """
    @9 1 2 3 4 5 @20 8 n 1a 21 5w 22 1z 13 1h 1i 1u 5d j c s 1x 72 73 74 75 76 77 78 79 7a 7b m k 5h 5i 5j p \
    1t 7c..8 7h..8 7m..8 7r..8 7x..8 89..8 8c..8 8k..8 8r..8 8w..8 92..8 95..8 9f..8 9h..8 9o..8 9u..8 9x..8 \
    a1..8 ac..8 al..8 at..8 b1..8 b5..a b7..8 b8..8 be..8 1j 1y 1k 2q a 2n 7c 7h 7m 7r 7x 89 8c 8k 8r 8w 92 95 \
    9f 9h 9o 9u 9x a1 ac al at b1 b5 b7 b8 be 1l 5l 1m 5n @a0 8..f o 5v 5x 5u 5y 5m 1q 2u 4j 7c..h 1f 5k 0.0.0 \
    4k 2r 4h 5e 74..c 75..c 2o cu..2 1r t 2x 73..c 9o..h 1g 73..m+5q..a+76..m 73..m+5q..a+74..m \
    75..m+5q..a+76..m q -6 7c.2.a+7x..b -9 7r.2.a -6 5g 9o..8+0.i -5 bo..a ac.2+ac..3 -6 7c.2+7x..3 -9 7r.2 -6 \
    5f 9o+0.i -5 bo -17 7r..8+0.p 7r+0.p -20 8k..8+0.p 8k+0.p -9 8s 8r..b+8w..b 8r..3+8w..3 -4 a0 -6 \
    95..8+0.1d 95+0.1d 95..8+0.p 95+0.p -6 bx..a+9h..3 9n..9 9n -6 9o.2.a+7x..b 9o.2+7x..3 -18 am..a am -23 \
    ac.3 7j 7k..a 7l..a 7l bt..a bt 9q..a 7o..a 7o 7s..a 7t..a 7u..a 7u be..3+b5..4 7z..a 80..7 81..2 8a..a 8a \
    8g..a 8i..a 8m 8v..a 8u..a 93..a 93 97 9d ay..a 9j..a 9k 9r..a - - 8j..a 8j 9v..a 9v a2..9 br..a br ah..9 \
    ai ao ap..a ap aq..a - - b0..a b2..a bb..a bb bf..a bf bk..9 bl..a bl bm bq bs..a bs al..3+ac..3 bp c6 c7 \
    c8 c9 7r..b+be..b+0.b.a 7r..b+be..3+0.b.a 7r..3+be..3+0.b.a 95..b+8w..b 95..b+8w..3 95..3+8w..3 \
    9h..b+8w..b 9h..b+8w..3 9h..3+8w..3 -16 7z -6 8f..a 8f -11 7r..b+be..b 7r..b+be..3 7r..3+be..3 - - 8m..a \
    bp..a -36 bd..a bd - - 9k..a 7v 9t..a 9t bg..a bg -14 9b 9m ar 8x 7r..3+7h..3 9x..3+9u..3 7d..a 7n..a 7n \
    97..a an..a ae bj bv..a bv 7j..a au..a b4..a 7y..a 7y 8y..a 8y 9z..a 9z a3..a a3 ba..a ba 7e 7f 7g 7k 9q \
    7p 7s 7t 82 80 83 81 84 85 86 90 8g 8d 8e 8i 88 av 8n 8o 8u 8v 8t 98 99 9a 9c ay az 9g 9j 9l 9i 9r 9p 9s \
    9w a4 a5 a6 a7 a8 a9 aa a2 ab ad ah 91 aj ak as aq au b0 b2 b4 b6 9e b9 bh bi bk bn bu c0 c5 ca cb 7i 87 \
    8h 8l 8z 94 96 9y c3 c4 7r..3+be..3 7r..3+bk..2 7r..3+bi..a al..3+ac..3 al..3+ah..2 al..3+7p..a \
    89..3+9n..2 95..3+ac..3 95..3+be..3 cc cd aw ax 8k..h 8n..j 8w..h a1..h a4..a a6..a ab..a b5..n b8..h 32 \
    34 8p bx 8q bz c1 bw c2 35 36 37 38 39 3a 3b 3c 3d 3e 3f 3g 3h 3i 5s 5t 3j 3k 3l 3m 3n 3o 2s 2t 2v 2y 2p \
    2w 3p 3q 8i..j 95..h ac..h b7..h c0..a 3r 3s 3t 3u 3v 3w 3x 3y 3z by 40 41 42 43 44 45 46 47 48 49 4a 4b \
    4c 4d 4e 4f 4g 0.8 0.7 0.a 0.g 0.l 0.q 0.9 0.h 0.e 0.r 0.c 0.f 0.b 0.m 0.m 0.s 0.t 0.u 0.m 0.5 0.6 0.m 0.n \
    0.n 0.n 0.n 0.m 0.v 0.n 0.n 0.n 0.n 0.n 0.w 0.x 0.y 0.z 0.10 0.11 0.j 0.k 0.n 0.n 0.n 0.n 0.12 0.13 0.n \
    0.14 0.15 0.4 0.n 0.16 0.p 0.o 0.o 0.i 0.17 0.n 0.n 0.n 0.m 0.m 0.m 0.8 0.7 0.d 0.5 - 0.18 0.m 0.n 0.n 0.n \
    0.m 0.m 0.m 0.n 0.n 0.0.0 0.m 0.m 0.m 0.n 0.n 0.n 0.n 0.m 0.19 0.n 0.n 0.m 0.n 0.m 0.m 0.n 0.1a 0.1b 0.n \
    7c..3 7x..3 8r..3 9o..3 at..3 7m..3 7r..3 8k..3 9f..3 a1..3 al..3 b1..3 b7..3 cn..a cn df..a df 32 33 \
    ck..a ck - - cq..2 d6 d5 d7 k cr..a -4 2o - - t -9 ce..e cf..9 cg..6 ch..7 ci..e cm..9 co..9 cp..9 cq..e \
    cs..a ct..9 cu..a cv..9 cw..9 cx..9 cy..e d2..a - d4..9 d8..9 d9..7 da..9 db..6 dc..9 dd..7 -7 ce cf cg ch \
    ci cm co cp cq cs ct cu cv cw cx cy d2 d4..m d4 d8 d9 da db dc dd -5 cs..f+ce..2+cq..2 cf..2 cp..2 d9..e - \
    - da..2 cy..2 cs..2+ce..2+cq..2 d1..a d1 cl..a cl cj..9 cj d0..a d0 de..a de dh..a dh di..a di dj..a dj \
    dk..a dk dl..a dl dm..a dm dn..a dn cs..2 d2..2 d4..2 cr cp..d ci..2 5b dg..a dg d4..d cz..a cz d3 d6..a \
    d5..a d7..a - - e0..a - e4..j eb..a eg..7 - ei..a ew..a f8..a fp..a -3 ge..a do..7 dr..7 ds..7 dt..7 dy..7 \
    e3..7 e5..7 e8..7 ee..7 eh..a ej..7 er..7 ez..9 f1..9 fa..6 fc..7 fg..9 fj..7 fm..9 fq..7 fu..7 fv..7 \
    g5..7 g7..7 gf..7 gg..j gh..7 gi..7 gj..9 gm..a gn..9 go..a do dr ds dt dy e3 e5 e8 ee eh ej er ez f1 fa \
    fc fg fj fm fq fu fv g5 g7 gf gg gh gi gj gm gn go - - e0 - e4 eb eg - ei ew f8 fp -3 ge g1..j g1 gl..j gl \
    gq..j gq gr..j gr gt..a gt gs..j gs gu..j gu gv..a gv gw..a gw gx..j gx gy..a gy - - ft..a ft g4..a g4 \
    g3..a g3 g2..a g2 ff..a ff 4i 0.1c 0.m 0.6 0.5 0.m 0.0.0 0.0.0 ef..a ef gk..a gk fh..a fh dt.2.j dt.2.a \
    du..a du dw..a dw e7..a e7 e2..a e2 ek..a ek eo..a eo en..a en em..a em f4..a f4 f7..a f7 fe..a fe gz..a \
    gz fl..a fl fo..a fo fr..a fr fs..a fs fy..a fy g6..a g6 g9..a g9 gb..a gb fz..a fz gc..a gc gd..a gd \
    h1..a - - el..a el es..a es f5..a f5 f3..a f3 ga..a ga f0..a f0 h1 -4 dq..a dq - - dp..a dp -6 ec..a ec -6 \
    fb..a fb -12 dx..a dx - - dv..a dv fw..a fw fx..a fx dz..a dz e1..a e1 e9..a e9 ed..a ed ex..a ex f9..a f9 \
    fk..a fk fn..a fn ea..a ea eu..a eu ey..a ey fi..a fi gp..a gp eq..a eq h0..a h0 ep..a ep ev..a ev f6..a \
    f6 fd..a fd g0..a g0 f2..a f2 e6..a e6 g8..a g8 et..a et @1e00 -154 7c..3+bz..a - af ag ac.2.a+ac..b 7w \
    -90 95..b+95..b 95..3+95..3 b3..a b3 bc..a bc -113 ce+0.7 - ci+0.7 - co+0.7 - cq+0.7 - cx+0.7 - d9+0.7 - \
    dd+0.7 -61 ce..e+0.7 - 2z cq 2z 31 -8 ci..e+0.7 - co..9+0.7 -7 cq+0.e+0.7 -7 cq..e+0.7 -7 d9+0.e+0.7 -7 \
    d9..7+0.7 - - 2u+0.7 2n -9 cx..9+0.7 - dd..7+0.7 - 2o 30 - 8..6 8..6 8..6 8..6 8..6 8..6 8..6 8..f 8..6 \
    8..6 8..6 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 d d..a e f g h 1p b 14 15 16 17 1b 1c 1d 1e 25 26 27 28 s..6 \
    s..6+s..6 s..6+s..6+s..6 29 6 7 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 8..f 23 24 2d 2d..a+2d..a 2d..a+2d..a+2d..a \
    2e 2e..a+2e..a 2e..a+2e..a+2e..a 2f 18 19 2g n..6+n..6 r 9 2h 2j 2l 2m 2a 5q 1n 1o p..7+p..7 p..7+n..6 \
    n..6+p..7 20 1s 2b 2c 1v l 2k 1w 5p i 2i u v 2d..a+2d..a+2d..a+2d..a w x y z 10 11 12 8..6 0.0.0 0.0.0 \
    0.0.0 0.0.0 0.0.0 - 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 0.0.0 72..c 8r..h - - 76..c \
    77..c 78..c 79..c 7a..c 7b..f 5d..f 5o..a 5i..f 1h..d 1i..d 9h..h 72..g 73..g 74..g 75..g 76..g 77..g \
    78..g 79..g 7a..g 7b..j 5d..k 5o..j 5i..k 1h..i 1i..i - 7c..j 7x..j 9o..j b7..j 80..l 8k..j 92..j 95..j \
    9f..j 9h..j 9u..j ac..j al..j -3 5z 60 61 62 63 64 65 66 6v 67 68 69 6a 6b 6c 6d 6e 6f 6g 6h 6i 6j 6k 6l \
    6m 6n 6o 6p 6q 6r 6s 6t 6u @2100 7c..3+1x..j+7m..3 7c..3+1x..j+ac..3 7m..d 4h..a+7m..b 4l \
    7m..3+1x..j+9o..3 7m..3+1x..j+at..3 81..9 4m 4h..a+89..b 8c..5 8k..d 8k..d 8k..d 8k..5 8k+0.p 8r..d 8r..d \
    95..d 95..5 4n 9h..d 9h..b+9o..3 4o 4p 9u..d 9x..d a1..d a1..d a1..d 4q 4r ac..h+9f..h al..b+7x..b+95..b \
    al..h+9f..h 4s be..d 4t dd..7 4u be..d 4v 92..8 7c..8+0.c 7h..d 7m..d 4w 7x..5 7x..d 89..d 8b..a 9f..d \
    9o..5 h2..a h3..a h4..a h5..a 8r..5 4x 89..b+7c..b+b7..b cy..7 cg..2 cg..a cy..l 5c..a 4y 4z 50 51 7r..d \
    7r..5 7x..5 8r..5 8w..5 52 5r 53 7c..b+1x..j+ac..b 8b 54 73..m+5q..a+79..m 73..m+5q..a+7b..n \
    73..m+5q..a+73..m+72..m 73..m+5q..a+75..m 74..m+5q..a+75..m 73..m+5q..a+77..m 74..m+5q..a+77..m \
    75..m+5q..a+77..m 76..m+5q..a+77..m 73..m+5q..a+78..m 77..m+5q..a+78..m 73..m+5q..a+7a..m \
    75..m+5q..a+7a..m 77..m+5q..a+7a..m 79..m+5q..a+7a..m 73..m+5q..a 8r..b 8r..b+8r..b 8r..b+8r..b+8r..b \
    8r..b+b1..b b1..b b1..b+8r..b b1..b+8r..b+8r..b b1..b+8r..b+8r..b+8r..b 8r..b+b7..b b7..b b7..b+8r..b \
    b7..b+8r..b+8r..b 95..b 7m..b 7r..b 9f..b 8r..3 8r..3+8r..3 8r..3+8r..3+8r..3 8r..3+b1..3 b1..3 \
    b1..3+8r..3 b1..3+8r..3+8r..3 b1..3+8r..3+8r..3+8r..3 8r..3+b7..3 b7..3 b7..3+8r..3 b7..3+8r..3+8r..3 \
    95..3 7m..3 7r..3 9f..3 6w 6x 6y 7q..a 7q 78 6z 70 71 72..m+5q..a+75..m 55 56 -4 57 59 58 5a @2212 5o
    """

  /// Letters with the mark (in hexadecimal) that makes them of another letter: `0301 aá` is a + U+0301 = á.
  static let decompositions = """
    0300 AÀ EÈ IÌ OÒ UÙ aà eè iì oò uù ÜǛ üǜ NǸ nǹ ЕЀ ИЍ еѐ иѝ ĒḔ ēḕ ŌṐ ōṑ WẀ wẁ ÂẦ âầ ĂẰ ăằ ÊỀ êề ÔỒ ôồ \
    ƠỜ ơờ ƯỪ ưừ YỲ yỳ ἀἂ ἁἃ ἈἊ ἉἋ ἐἒ ἑἓ ἘἚ ἙἛ ἠἢ ἡἣ ἨἪ ἩἫ ἰἲ ἱἳ ἸἺ ἹἻ ὀὂ ὁὃ ὈὊ ὉὋ ὐὒ ὑὓ ὙὛ ὠὢ ὡὣ ὨὪ ὩὫ \
    αὰ εὲ ηὴ ιὶ οὸ υὺ ωὼ ΑᾺ ΕῈ ΗῊ ᾿῍ ϊῒ ΙῚ ῾῝ ϋῢ ΥῪ ¨῭ ΟῸ ΩῺ \
    0301 AÁ EÉ IÍ OÓ UÚ YÝ aá eé ií oó uú yý CĆ cć LĹ lĺ NŃ nń RŔ rŕ SŚ sś ZŹ zź ÜǗ üǘ GǴ gǵ ÅǺ åǻ ÆǼ æǽ \
    ØǾ øǿ ¨΅ ΑΆ ΕΈ ΗΉ ΙΊ ΟΌ ΥΎ ΩΏ ϊΐ αά εέ ηή ιί ϋΰ οό υύ ωώ ϒϓ ГЃ КЌ гѓ кќ ÇḈ çḉ ĒḖ ēḗ ÏḮ ïḯ KḰ kḱ MḾ \
    mḿ ÕṌ õṍ ŌṒ ōṓ PṔ pṕ ŨṸ ũṹ WẂ wẃ ÂẤ âấ ĂẮ ăắ ÊẾ êế ÔỐ ôố ƠỚ ơớ ƯỨ ưứ ἀἄ ἁἅ ἈἌ ἉἍ ἐἔ ἑἕ ἘἜ ἙἝ ἠἤ ἡἥ \
    ἨἬ ἩἭ ἰἴ ἱἵ ἸἼ ἹἽ ὀὄ ὁὅ ὈὌ ὉὍ ὐὔ ὑὕ ὙὝ ὠὤ ὡὥ ὨὬ ὩὭ ᾿῎ ῾῞ \
    0302 AÂ EÊ IÎ OÔ UÛ aâ eê iî oô uû CĈ cĉ GĜ gĝ HĤ hĥ JĴ jĵ SŜ sŝ WŴ wŵ YŶ yŷ ZẐ zẑ ẠẬ ạậ ẸỆ ẹệ ỌỘ ọộ \
    0303 AÃ NÑ OÕ aã nñ oõ IĨ iĩ UŨ uũ VṼ vṽ ÂẪ âẫ ĂẴ ăẵ EẼ eẽ ÊỄ êễ ÔỖ ôỗ ƠỠ ơỡ ƯỮ ưữ YỸ yỹ \
    0304 AĀ aā EĒ eē IĪ iī OŌ oō UŪ uū ÜǕ üǖ ÄǞ äǟ ȦǠ ȧǡ ÆǢ æǣ ǪǬ ǫǭ ÖȪ öȫ ÕȬ õȭ ȮȰ ȯȱ YȲ yȳ ИӢ иӣ УӮ уӯ \
    GḠ gḡ ḶḸ ḷḹ ṚṜ ṛṝ αᾱ ΑᾹ ιῑ ΙῙ υῡ ΥῩ \
    0306 AĂ aă EĔ eĕ GĞ gğ IĬ iĭ OŎ oŏ UŬ uŭ УЎ ИЙ ий уў ЖӁ жӂ АӐ аӑ ЕӖ еӗ ȨḜ ȩḝ ẠẶ ạặ αᾰ ΑᾸ ιῐ ΙῘ υῠ ΥῨ \
    0307 CĊ cċ EĖ eė GĠ gġ Iİ ZŻ zż AȦ aȧ OȮ oȯ BḂ bḃ DḊ dḋ FḞ fḟ HḢ hḣ MṀ mṁ NṄ nṅ PṖ pṗ RṘ rṙ SṠ sṡ ŚṤ \
    śṥ ŠṦ šṧ ṢṨ ṣṩ TṪ tṫ WẆ wẇ XẊ xẋ YẎ yẏ ſẛ \
    0308 AÄ EË IÏ OÖ UÜ aä eë iï oö uü yÿ YŸ ΙΪ ΥΫ ιϊ υϋ ϒϔ ЕЁ ІЇ её ії АӒ аӓ ӘӚ әӛ ЖӜ жӝ ЗӞ зӟ ИӤ иӥ ОӦ \
    оӧ ӨӪ өӫ ЭӬ эӭ УӰ уӱ ЧӴ чӵ ЫӸ ыӹ HḦ hḧ ÕṎ õṏ ŪṺ ūṻ WẄ wẅ XẌ xẍ tẗ \
    0309 AẢ aả ÂẨ âẩ ĂẲ ăẳ EẺ eẻ ÊỂ êể IỈ iỉ OỎ oỏ ÔỔ ôổ ƠỞ ơở UỦ uủ ƯỬ ưử YỶ yỷ \
    030a AÅ aå UŮ uů wẘ yẙ \
    030b OŐ oő UŰ uű УӲ уӳ \
    030c CČ cč DĎ dď EĚ eě LĽ lľ NŇ nň RŘ rř SŠ sš TŤ tť ZŽ zž AǍ aǎ IǏ iǐ OǑ oǒ UǓ uǔ ÜǙ üǚ GǦ gǧ KǨ kǩ \
    ƷǮ ʒǯ jǰ HȞ hȟ \
    030f AȀ aȁ EȄ eȅ IȈ iȉ OȌ oȍ RȐ rȑ UȔ uȕ ѴѶ ѵѷ \
    0311 AȂ aȃ EȆ eȇ IȊ iȋ OȎ oȏ RȒ rȓ UȖ uȗ \
    0313 αἀ ΑἈ εἐ ΕἘ ηἠ ΗἨ ιἰ ΙἸ οὀ ΟὈ υὐ ωὠ ΩὨ ρῤ \
    0314 αἁ ΑἉ εἑ ΕἙ ηἡ ΗἩ ιἱ ΙἹ οὁ ΟὉ υὑ ΥὙ ωὡ ΩὩ ρῥ ΡῬ \
    031b OƠ oơ UƯ uư \
    0323 BḄ bḅ DḌ dḍ HḤ hḥ KḲ kḳ LḶ lḷ MṂ mṃ NṆ nṇ RṚ rṛ SṢ sṣ TṬ tṭ VṾ vṿ WẈ wẉ ZẒ zẓ AẠ aạ EẸ eẹ IỊ iị \
    OỌ oọ ƠỢ ơợ UỤ uụ ƯỰ ưự YỴ yỵ \
    0324 UṲ uṳ \
    0325 AḀ aḁ \
    0326 SȘ sș TȚ tț \
    0327 CÇ cç GĢ gģ KĶ kķ LĻ lļ NŅ nņ RŖ rŗ SŞ sş TŢ tţ EȨ eȩ DḐ dḑ HḨ hḩ \
    0328 AĄ aą EĘ eę IĮ iį UŲ uų OǪ oǫ \
    032d DḒ dḓ EḘ eḙ LḼ lḽ NṊ nṋ TṰ tṱ UṶ uṷ \
    032e HḪ hḫ \
    0330 EḚ eḛ IḬ iḭ UṴ uṵ \
    0331 BḆ bḇ DḎ dḏ KḴ kḵ LḺ lḻ NṈ nṉ RṞ rṟ TṮ tṯ ZẔ zẕ hẖ \
    0342 ἀἆ ἁἇ ἈἎ ἉἏ ἠἦ ἡἧ ἨἮ ἩἯ ἰἶ ἱἷ ἸἾ ἹἿ ὐὖ ὑὗ ὙὟ ὠὦ ὡὧ ὨὮ ὩὯ αᾶ ¨῁ ηῆ ᾿῏ ιῖ ϊῗ ῾῟ υῦ ϋῧ ωῶ \
    0345 ἀᾀ ἁᾁ ἂᾂ ἃᾃ ἄᾄ ἅᾅ ἆᾆ ἇᾇ Ἀᾈ Ἁᾉ Ἂᾊ Ἃᾋ Ἄᾌ Ἅᾍ Ἆᾎ Ἇᾏ ἠᾐ ἡᾑ ἢᾒ ἣᾓ ἤᾔ ἥᾕ ἦᾖ ἧᾗ Ἠᾘ Ἡᾙ Ἢᾚ Ἣᾛ Ἤᾜ Ἥᾝ Ἦᾞ Ἧᾟ \
    ὠᾠ ὡᾡ ὢᾢ ὣᾣ ὤᾤ ὥᾥ ὦᾦ ὧᾧ Ὠᾨ Ὡᾩ Ὢᾪ Ὣᾫ Ὤᾬ Ὥᾭ Ὦᾮ Ὧᾯ ὰᾲ αᾳ άᾴ ᾶᾷ Αᾼ ὴῂ ηῃ ήῄ ῆῇ Ηῌ ὼῲ ωῳ ώῴ ῶῷ Ωῼ
    """

  /// The primary weight of 0; whatever weighs less is a sign.
  static let firstDigit = 254
  /// The primary weight of a, behind the digits.
  static let firstLatin = 264
  /// The primary weight of а, behind Latin and Greek; Ukrainian moves it before them.
  static let firstCyrillic = 492
}
