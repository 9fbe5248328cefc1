/// Invented exports to draft projects from.
enum InitExports {
  /// Semicolons, decimal commas, days first; windows-1250 as the workplace writes it.
  static let polish = """
    Nazwa firmy;NIP;Opiekun klienta;Branża;Roczny budżet;Ostatni kontakt;Usługi;Newsletter;E-mail;Telefon;Strona w CRM;Uwagi
    Żółw sp. z o.o.;5260001001;Ewa Ćwik;żywność;1 250,50;03.11.2026;strona, reklama;tak;a@zolw.example;+48 600 100 101;https://crm.example/1;stały klient
    Świerk SA;5260001002;Jan Nóż;meble;12 000,00;14.10.2026;reklama;nie;b@swierk.example;+48 600 100 102;https://crm.example/2;
    Źródło;5260001003;Ewa Ćwik;żywność;800,00;30.09.2026;strona;tak;c@zrodlo.example;+48 600 100 103;https://crm.example/3;pyta o rabat
    Bąk i synowie;5260001004;Jan Nóż;usługi;45 300,00;01.02.2026;druk, strona;tak;d@bak.example;+48 600 100 104;https://crm.example/4;
    Łoś;5260001005;Ewa Ćwik;meble;2 000,00;20.12.2025;;nie;e@los.example;+48 600 100 105;https://crm.example/5;nowy w mieście
    Ćma;5260001006;Jan Nóż;żywność;300,00;11.11.2026;reklama, druk;tak;f@cma.example;;https://crm.example/6;
    Gąska;5260001007;Ewa Ćwik;usługi;;05.06.2026;strona;nie;g@gaska.example;+48 600 100 107;https://crm.example/7;
    Jeż „Igła”;5260001008;Jan Nóż;żywność;98 000,00;17.11.2026;strona, druk;tak;h@jez.example;+48 600 100 108;https://crm.example/8;duży

    """

  /// Commas, decimal points, ISO dates; nothing that says it is an id but the first column.
  static let english = """
    Account,Customer name,Country,Orders,Revenue,Since,Active
    A-1,"Smith, Jones & Co",UK,3,1200.50,2019-04-01,yes
    A-2,Lantern Ltd,UK,0,0,2020-05-02,no
    A-3,"The ""Blue"" Door",Ireland,12,8800.00,2018-01-15,yes
    A-4,null,UK,1,150.25,2024-02-29,no
    A-5,Harbour: Goods,Ireland,7,4300,2021-07-07,yes
    A-6,#1 Bakers,UK,2,640,2023-11-30,yes

    """
}
