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
