namespace KpiPapers.Acceptance;

/// <summary>What the four papers must say, as tables: figures and fields are those of the real papers, words are the seeds' own.</summary>
internal static class PaperExpectations
{
    private const string Children = "Children Services and Community Safety Partnership";
    private const string Officers = "Assistant Director, People, Performance and Innovation (author) Group Manager, People";
    private const string Leaders = "Team Leader, Children Services and Community Safety Team Leader, Arts Team Leader, Community Partnerships";
    private const string LastQuarter = "2019-20-q4-illustrative.csv";

    /// <summary>Quarter, row of the cover report, what stands in it.</summary>
    public static IEnumerable<(string Quarter, string Row, string Value)> Cover =>
    [
        .. Same("Report for", "Housing and Community Overview and Scrutiny Committee"),
        ("2018/19 Q2", "Date of meeting", "7 November 2018"),
        ("2019/20 Q2", "Date of meeting", "6 November 2019"),
        ("2020/21 Q1", "Date of meeting", "2 September 2020"),
        ("2020/21 Q2", "Date of meeting", "4 November 2020"),
        .. Same("Part", "I"),
        .. Same("If Part II, reason", "Not applicable"),
        ("2018/19 Q2", "Title of report", $"Quarterly performance report: Quarter 2 2018/19 – {Children}, The Old Town Hall, Customer Services and Community Partnerships"),
        ("2019/20 Q2", "Title of report", $"Quarterly performance report: Quarter 2 2019/20 – {Children}, The Old Town Hall, Customer Services, Community Partnerships and Communications"),
        ("2020/21 Q1", "Title of report", $"Quarterly performance report: Quarter 1 2020/21 – {Children}, The Old Town Hall, Customer Services Unit (CSU), Community Partnerships and Communications"),
        ("2020/21 Q2", "Title of report", $"Quarterly performance report: Quarter 2 2020/21 – {Children}, The Old Town Hall, Customer Services Unit (CSU), Community Partnerships and Communications"),
        ("2018/19 Q2", "Contact", "Portfolio Holder for Resident and Regulatory Services"),
        ("2019/20 Q2", "Contact", "Portfolio Holder for Resident and Regulatory Services"),
        ("2020/21 Q1", "Contact", "Portfolio Holder for Community and Regulatory Services"),
        ("2020/21 Q2", "Contact", "Portfolio Holder for Community and Regulatory Services"),
        ("2018/19 Q2", "Author and responsible officers", $"{Officers} {Leaders}"),
        ("2019/20 Q2", "Author and responsible officers", $"{Officers} and Communities {Leaders} Team Leader, Communications"),
        ("2020/21 Q1", "Author and responsible officers", $"{Officers} and Communities {Leaders} Team Leader, Communications Team Leader, Customer Services"),
        ("2020/21 Q2", "Author and responsible officers", $"{Officers} and Communities {Leaders} Team Leader, Communications Team Leader, Customer Services"),
        .. Same("Purpose of report", "To inform members and to support their scrutiny of performance"),
        .. Same("Recommendations", "That the committee notes the report and asks for any further detail needed."),
        .. Same("Corporate objectives", "Strong and lively communities A modern and efficient council"),
        .. Same("Financial implications", "Met from existing budgets."),
        .. Same("Value for money implications", "Services are kept under review for efficiency and commercial opportunities."),
        .. Same("Risk implications", "None identified."),
        .. Same("Equalities implications", "None identified."),
        .. Same("Health and safety implications", "None identified."),
        .. Same("Consultees", "Team leaders of the services"),
        ("2018/19 Q2", "Background papers", "One file, named at the end of this report"),
        ("2019/20 Q2", "Background papers", "9 files, listed at the end of this report"),
        ("2020/21 Q1", "Background papers", "20 files, listed at the end of this report"),
        ("2020/21 Q2", "Background papers", "28 files, listed at the end of this report"),
    ];

    /// <summary>Quarter, indicator, then this quarter, the previous one, the same one last year, and the RAG column.</summary>
    public static IEnumerable<(string Quarter, string Code, string Now, string Previous, string LastYear, string Rag)> Figures =>
    [
        ("2018/19 Q2", "P01a", "No Data Info Only", "No Data Info Only", "No Data Info Only", "Info Only"),
        ("2018/19 Q2", "CSU10", "No Data Target: 300 seconds", "No Data Target: 300 seconds", "No Data No target", "Not judged R0 A0 G0"),
        ("2018/19 Q2", "CSU11", "No Data Target: 20%", "No Data Target: 20%", "No Data No target", "Not judged R0 A0 G0"),
        ("2018/19 Q2", "CSU12", "No Data Target: 450 seconds", "No Data Target: 450 seconds", "No Data No target", "Not judged R0 A0 G0"),
        ("2018/19 Q2", "CSU06", "No Data Target: 80%", "No Data Target: 80%", "No Data No target", "Not judged R0 A0 G0"),

        ("2019/20 Q2", "P01a", "11,274 attendances Info Only", "No Data Info Only", "No Data Info Only", "Info Only"),
        ("2019/20 Q2", "CSU10", "356.33 seconds Target: 300 seconds", "No Data Target: 300 seconds", "No Data Target: 300 seconds", "Red R1 A0 G0"),
        ("2019/20 Q2", "CSU11", "14.72% 4,243 / 28,819 Target: 20%", "No Data Target: 20%", "No Data Target: 20%", "Green R0 A0 G1"),
        ("2019/20 Q2", "CSU12", "303 seconds Target: 450 seconds", "No Data Target: 450 seconds", "No Data Target: 450 seconds", "Green R0 A0 G1"),
        ("2019/20 Q2", "CSU06", "99.91% 1,076 / 1,077 Target: 80%", "No Data Target: 80%", "No Data Target: 80%", "Green R0 A0 G1"),
        ("2019/20 Q2", "OTH01", "92% Info Only", "No Data Info Only", "No Data Info Only", "Info Only"),
        ("2019/20 Q2", "OTH02", "93% Info Only", "No Data Info Only", "No Data Info Only", "Info Only"),
        ("2019/20 Q2", "OTH03", "94% Info Only", "No Data Info Only", "No Data Info Only", "Info Only"),

        // The quarter before is illustrative: no paper of it is known.
        ("2020/21 Q1", "P01a", "No Data Info Only", "5,215 attendances Info Only", "No Data Info Only", "Info Only"),
        ("2020/21 Q1", "CSU10", "79.33 seconds Target: 300 seconds", "271 seconds Target: 300 seconds", "No Data Target: 300 seconds", "Green R1 A1 G2"),
        ("2020/21 Q1", "CSU11", "3.28% 640 / 19,498 Target: 20%", "11.33% 3,257 / 28,745 Target: 20%", "No Data Target: 20%", "Green R0 A0 G4"),
        ("2020/21 Q1", "CSU12", "0 seconds Target: 450 seconds", "287 seconds Target: 450 seconds", "No Data Target: 450 seconds", "Green R0 A0 G4"),
        ("2020/21 Q1", "CSU06", "99.87% 1,489 / 1,491 Target: 80%", "99.12% 1,240 / 1,251 Target: 80%", "No Data Target: 80%", "Green R0 A0 G4"),

        ("2020/21 Q2", "P01a", "2,158 attendances Info Only", "No Data Info Only", "11,274 attendances Info Only", "Info Only"),
        ("2020/21 Q2", "CSU10", "138 seconds Target: 300 seconds", "79.33 seconds Target: 300 seconds", "356.33 seconds Target: 300 seconds", "Green R0 A1 G3"),
        ("2020/21 Q2", "CSU11", "6.4% 1,678 / 26,224 Target: 20%", "3.28% 640 / 19,498 Target: 20%", "14.72% 4,243 / 28,819 Target: 20%", "Green R0 A0 G4"),
        ("2020/21 Q2", "CSU12", "0 seconds Target: 450 seconds", "0 seconds Target: 450 seconds", "303 seconds Target: 450 seconds", "Green R0 A0 G4"),
        ("2020/21 Q2", "CSU06", "96.9% 1,094 / 1,129 Target: 80%", "99.87% 1,489 / 1,491 Target: 80%", "99.91% 1,076 / 1,077 Target: 80%", "Green R0 A0 G4"),
    ];

    /// <summary>Every heading, by quarter.</summary>
    public static IReadOnlyDictionary<string, string[]> Headings { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["2018/19 Q2"] =
        [
            "Quarterly performance report: Quarter 2 2018/19", "1. Introduction", "2. Performance report 2018/19 – Quarter 2", "3. Quarter 2 achievements",
            $"4. {Children}", "5. The Old Town Hall", "6. Customer Services", "7. Community Partnerships",
            "8. Background papers", "Appendix 2: Performance by corporate objective",
        ],
        ["2019/20 Q2"] =
        [
            "Quarterly performance report: Quarter 2 2019/20", "1. Introduction", "2. Performance report 2019/20 – Quarter 2", "3. Quarter 2 achievements",
            $"4. {Children}", "5. The Old Town Hall", "6. Customer Services", "7. Community Partnerships", "8. Communications",
            "9. Background papers", "Appendix 1: Performance by corporate objective",
        ],
        ["2020/21 Q1"] = Nested(1),
        ["2020/21 Q2"] = Nested(2),
    };

    /// <summary>The tables of 2020/21 Q2: title, and rows with their cells.</summary>
    public static IEnumerable<(string Title, string Rows)> Tables =>
    [
        ("Top five posts and campaigns by clicks, July to September 2020",
            """
            Account | Reach | Shares | Likes | Comments | Campaign | Clicks
            1. Wendlebury Vale Facebook (@wendleburyvale) | 14,994 | 74 | 147 | 25 | Sustainability survey | 1,412
            2. Wendlebury Vale Facebook (@wendleburyvale) | 7,079 | 21 | 25 | 27 | Local enterprise: motorway junction | 986
            3. Wendlebury Vale Facebook (@wendleburyvale) | 4,764 | 7 | 7 | 4 | Recycling | 751
            4. Wendlebury Vale Facebook (@wendleburyvale) | 3,996 | 7 | 10 | 6 | Covid-19: advice and updates | 618
            5. Wendlebury Vale Facebook (@wendleburyvale) | 2,637 | 2 | 4 | 4 | Prosecution: fly-tipping | 540
            """),
        ("Top five posts and campaigns by reach, July to September 2020",
            """
            Account | Reach | Shares | Likes | Comments | Campaign
            1. Wendlebury Vale Twitter (@WendleburyVBC) | 48,913 | 2 | 8 | 1 | September clean
            2. Wendlebury Vale Twitter (@WendleburyVBC) | 48,631 | 2 | 6 | 1 | Join a litter pick near you
            3. Wendlebury Vale Facebook (@wendleburyvale) | 45,323 | 66 | 42 | 136 | Climate emergency: severe weather
            4. Wendlebury Vale Facebook (@wendleburyvale) | 30,276 | 279 | 16 | 34 | Covid-19: cases are rising
            5. Wendlebury Vale Twitter (@WendleburyVBC) | 26,300 | 5 | 3 | 0 | September clean
            """),
        ("Most viewed pages of the website, July to September 2020",
            """
            Page | Page views | Unique page views
            Total | 1,085,717 (100%) | 776,032 (100%)
            1. Payment portal: council services | 119,192 (10.98%) | 52,497 (6.76%)
            2. Wendlebury Vale Borough Council: home page | 119,139 (10.97%) | 85,652 (11.04%)
            3. Find a planning application | 49,849 (4.59%) | 38,127 (4.91%)
            4. Search results | 49,106 (4.52%) | 36,599 (4.72%)
            5. My bin collections | 48,016 (4.42%) | 20,580 (2.65%)
            6. Payment portal: summary | 36,756 (3.39%) | 26,172 (3.37%)
            7. Payment portal: payment made | 32,211 (2.97%) | 29,439 (3.79%)
            8. Payment portal: basket | 31,992 (2.95%) | 25,912 (3.34%)
            9. Rent | 27,134 (2.50%) | 22,153 (2.85%)
            10. Bin collection days | 23,477 (2.16%) | 19,975 (2.57%)
            """),
    ];

    private static string[] LastYear =>
        ["calls-2019-07.csv", "calls-2019-08.csv", "calls-2019-09.csv", "satisfaction-2019-20-q2.csv", "visits-2019-20-q2.csv"];

    private static string[] LastYearsAttendances => ["attendances-2019-20-q2.csv", .. Quarters("attendances")];

    private static string[] FirstQuarter =>
    [
        .. LastYear, .. Quarters("calls-monthly"), .. Quarters("satisfaction"), .. Quarters("visits-monthly"),
        "calls-2020-04.csv", "calls-2020-05.csv", "calls-2020-06.csv", "satisfaction-2020-21-q1.csv", "figures-2020-21-q1.csv",
    ];

    /// <summary>The files that a quarter's paper rests on.</summary>
    public static IReadOnlyDictionary<string, string[]> Files { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["2018/19 Q2"] = ["achievements-2018-19-q2.csv"],
        ["2019/20 Q2"] = Sorted(["achievements-2019-20-q2.md", "attendances-2019-20-q2.csv", "figures-2019-20-q2.csv", "theatre-ratings-2019-20-q2.csv", .. LastYear]),
        ["2020/21 Q1"] = Sorted(["achievements-2020-21-q1.docx", .. LastYearsAttendances, .. FirstQuarter]),
        ["2020/21 Q2"] = Sorted(
        [
            "achievements-2020-21-q2.md", .. LastYearsAttendances, "attendances-2020-21-q2.csv", "calls-2020-07.csv", "calls-2020-08.csv", "calls-2020-09.csv", "figures-2020-21-q2.csv",
            "page-views-2020-21-q2.csv", "satisfaction-2020-21-q2.csv", "social-media-posts-2020-21-q2.csv", .. FirstQuarter,
        ]),
    };

    private static string[] Nested(int quarter) =>
    [
        $"Quarterly performance report: Quarter {quarter} 2020/21", "1. Introduction", $"2. Performance report 2020/21 – Quarter {quarter}",
        $"3. Quarter {quarter} achievements", $"3.1 {Children}", "3.2 The Old Town Hall", "3.3 Customer Services Unit (CSU)",
        "3.4 Community Partnerships", "3.5 Communications", "4. Background papers",
    ];

    private static string[] Quarters(string feed) => [$"{feed}-2019-20-q3-illustrative.csv", $"{feed}-{LastQuarter}"];

    private static string[] Sorted(string[] files) => [.. files.Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Quarter, string Row, string Value)> Same(string row, string value) =>
        FourPapers.Quarters.Select(quarter => ($"{quarter}", row, value));
}
