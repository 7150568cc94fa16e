using System.Globalization;
using System.Text;

namespace KpiPapers.Papers.Editions;

/// <summary>What the PDF prints for characters that its typeface lacks, as they come in text from word processors and social media.</summary>
internal static class StandIns
{
    private const int Regional = 0x1F1E6, FirstTone = 0x1F3FB, LastTone = 0x1F3FF, EnclosingKeycap = 0x20E3;

    /// <summary>By what reads the same. The private ones (U+F0..) are bullets and signs of a word processor's symbol fonts.</summary>
    private static readonly (string Characters, string Printed)[] Known =
    [
        ("→➔➙➜➝➞➡⟶⇒\uF0E0\uF0E8", "->"), ("←⬅⟵⇐\uF0DF", "<-"), ("↔⇔", "<->"), ("↑⬆⇧", "[up]"), ("↓⬇⇩", "[down]"),
        ("‣⁃●○◦▪▫■□◆◇▶►▸➢➤⚫\uF0A7\uF0A8\uF0B7\uF0D8\uF076", "•"), ("‒―⸺−", "–"), ("⁎∗✱", "*"), ("′ʹ", "'"), ("″ʺ", "\""),
        ("✓✔☑✅\uF0FC\uF0FE", "[tick]"), ("✗✘✕✖❌☒\uF0FB\uF0FD", "[cross]"), ("☐", "[empty box]"),
        ("★⭐🌟", "[star]"), ("☆", "[star]"), ("♥❤💙💚💛💜🧡🖤", "[heart]"), ("⚠🚨", "[warning]"), ("☎📞📱", "[telephone]"), ("✉📧📩", "[email]"),
        ("☺😀😃😄😁😊🙂😉😍\uF04A", "[smile]"), ("😂🤣😆", "[laugh]"), ("☹🙁😞😢😭\uF04C", "[sad face]"), ("👍", "[thumbs up]"), ("👎", "[thumbs down]"),
        ("👏", "[applause]"), ("🎉🎊🥳", "[celebration]"), ("🙏", "[thanks]"), ("👉", "->"), ("👇", "[down]"), ("💪", "[strength]"), ("🌳🌲", "[tree]"),
        ("♻", "[recycling]"), ("🌈", "[rainbow]"), ("☀🌞", "[sun]"), ("📅📆🗓", "[calendar]"), ("📍", "[place]"), ("ℹ", "[information]"), ("🎄", "[Christmas tree]"),
        ("⅓", "1/3"), ("⅔", "2/3"), ("⅛", "1/8"), ("⅜", "3/8"), ("⅝", "5/8"), ("⅞", "7/8"), ("№", "No."), ("℃", "°C"), ("％", "%"),
        ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("…", "..."), ("\uFFFD", "[?]"),
    ];

    private static readonly Dictionary<Rune, string> ByCharacter = Known
        .SelectMany(known => known.Characters.EnumerateRunes(), (known, character) => (character, known.Printed))
        .ToDictionary(pair => pair.character, pair => pair.Printed);

    /// <summary>What is printed in a character's place; nothing only for what has no shape of its own.</summary>
    public static string For(Rune character) =>
        ByCharacter.TryGetValue(character, out var printed) ? printed
        : character.Value switch
        {
            EnclosingKeycap or (>= FirstTone and <= LastTone) or (>= 0xE0000 and <= 0xE0FFF) => "",   // what they alter is printed
            >= Regional and < Regional + 26 => $"{(char)('A' + character.Value - Regional)}",           // two of them make a flag
            >= 0x1F000 and <= 0x1FAFF => "[emoji]",
            _ => Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format ? "" : $"[U+{character.Value:X4}]",
        };
}
