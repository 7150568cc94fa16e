namespace KpiPapers.Pdf.Typesetting;

/// <summary>
/// Puts a letter and the accent that follows it together, as text from some systems has them apart. Ours rather than
/// <see cref="string.Normalize()"/>, which leaves letters as they are where globalization is invariant.
/// </summary>
internal static class Composition
{
    /// <summary>For each accent, letters and what they become: those of European languages in Latin script.</summary>
    private static readonly Dictionary<int, string> Pairs = new()
    {
        [0x300] = "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ",
        [0x301] = "AÁCĆEÉGǴIÍLĹNŃOÓRŔSŚUÚWẂYÝZŹaácćeégǵiílĺnńoórŕsśuúwẃyýzź",
        [0x302] = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ",
        [0x303] = "AÃIĨNÑOÕUŨaãiĩnñoõuũ",
        [0x304] = "AĀEĒIĪOŌUŪaāeēiīoōuū",
        [0x306] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ",
        [0x307] = "CĊEĖGĠIİZŻcċeėgġzż",
        [0x308] = "AÄEËIÏOÖUÜWẄYŸaäeëiïoöuüwẅyÿ",
        [0x30A] = "AÅUŮaåuů",
        [0x30B] = "OŐUŰoőuű",
        [0x30C] = "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž",
        [0x326] = "SȘTȚsștț",
        [0x327] = "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ",
        [0x328] = "AĄEĘIĮUŲaąeęiįuų",
    };

    public static bool IsMark(int character) => character is >= 0x300 and <= 0x36F;

    /// <summary>The letter with the mark; null if there is none.</summary>
    public static int? Of(int letter, int mark)
    {
        if (!Pairs.TryGetValue(mark, out var pairs)) return null;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter) return pairs[i + 1];
        }
        return null;
    }
}
