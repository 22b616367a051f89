using System.Globalization;

namespace StreamPlatform.Media;

/// <summary>LANGUAGE of a playlist is an RFC 5646 tag; containers carry ISO 639-2 codes of three letters.</summary>
public static class LanguageTag
{
    /// <summary>Not determined.</summary>
    public const string Undetermined = "und";

    // ISO 639-2 codes whose RFC 5646 form is the shorter ISO 639-1 code; bibliographic forms stand beside terminological ones
    private static readonly Dictionary<string, string> Shortest = new(StringComparer.Ordinal)
    {
        ["ara"] = "ar", ["bul"] = "bg", ["cat"] = "ca", ["ces"] = "cs", ["cze"] = "cs", ["dan"] = "da", ["deu"] = "de", ["ger"] = "de",
        ["ell"] = "el", ["gre"] = "el", ["eng"] = "en", ["spa"] = "es", ["est"] = "et", ["fas"] = "fa", ["per"] = "fa", ["fin"] = "fi",
        ["fra"] = "fr", ["fre"] = "fr", ["heb"] = "he", ["hin"] = "hi", ["hrv"] = "hr", ["hun"] = "hu", ["ind"] = "id", ["isl"] = "is",
        ["ita"] = "it", ["jpn"] = "ja", ["kor"] = "ko", ["lav"] = "lv", ["lit"] = "lt", ["msa"] = "ms", ["nld"] = "nl", ["dut"] = "nl",
        ["nor"] = "no", ["pol"] = "pl", ["por"] = "pt", ["ron"] = "ro", ["rum"] = "ro", ["rus"] = "ru", ["slk"] = "sk", ["slo"] = "sk",
        ["slv"] = "sl", ["srp"] = "sr", ["swe"] = "sv", ["tha"] = "th", ["tur"] = "tr", ["ukr"] = "uk", ["vie"] = "vi", ["zho"] = "zh", ["chi"] = "zh",
    };

    // as menus of players show them
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = "Arabic", ["bg"] = "Bulgarian", ["ca"] = "Catalan", ["cs"] = "Czech", ["da"] = "Danish", ["de"] = "German", ["el"] = "Greek", ["en"] = "English",
        ["es"] = "Spanish", ["et"] = "Estonian", ["fa"] = "Persian", ["fi"] = "Finnish", ["fr"] = "French", ["he"] = "Hebrew", ["hi"] = "Hindi", ["hr"] = "Croatian",
        ["hu"] = "Hungarian", ["id"] = "Indonesian", ["is"] = "Icelandic", ["it"] = "Italian", ["ja"] = "Japanese", ["ko"] = "Korean", ["lv"] = "Latvian", ["lt"] = "Lithuanian",
        ["ms"] = "Malay", ["nl"] = "Dutch", ["no"] = "Norwegian", ["pl"] = "Polish", ["pt"] = "Portuguese", ["ro"] = "Romanian", ["ru"] = "Russian", ["sk"] = "Slovak",
        ["sl"] = "Slovenian", ["sr"] = "Serbian", ["sv"] = "Swedish", ["th"] = "Thai", ["tr"] = "Turkish", ["uk"] = "Ukrainian", ["vi"] = "Vietnamese", ["zh"] = "Chinese",
    };

    /// <summary>"de" is "German"; null for what has no name.</summary>
    public static string? NameOf(string tag) => Names.GetValueOrDefault(tag);

    /// <summary>"eng" is "en"; what is unknown stays as it is if it looks like a tag, else "und".</summary>
    public static string FromIso639(string? code)
    {
        var lower = code?.Trim().ToLower(CultureInfo.InvariantCulture) ?? "";
        if (Shortest.TryGetValue(lower, out var tag))
        {
            return tag;
        }

        return lower.Length is 2 or 3 && lower.All(char.IsAsciiLetterLower) ? lower : Undetermined;
    }
}
