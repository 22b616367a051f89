namespace StreamPlatform.Standins.Meilisearch.Text;

// Letters without their marks: "Ménage" is found as "menage". A table, since this platform runs without culture data.
internal static class Folding
{
    // the plain letter first, then those that fold to it
    private static readonly string[] Families =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "æǣǽ",
        "øǿ",
        "ſẛ",
        "ʒǯ",
        "αά",
        "εέ",
        "ηή",
        "ιΐίϊ",
        "οό",
        "υΰϋύ",
        "ωώ",
        "ϒϓϔ",
        "гѓ",
        "еѐё",
        "иѝ",
        "кќ",
        "уў",
        "ії",
    ];

    private static readonly Dictionary<char, char> Plain = Families
        .SelectMany(family => family.Skip(1).Select(marked => (marked, plain: family[0])))
        .ToDictionary(pair => pair.marked, pair => pair.plain);

    public static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    // Lower case, without its mark; "ß", "æ" and "œ" become two letters.
    public static void Append(char letter, List<char> into)
    {
        if (letter < 128)
        {
            into.Add(char.ToLowerInvariant(letter));
            return;
        }
        if (IsMark(letter))
        {
            return;
        }
        var lower = char.ToLowerInvariant(letter);
        switch (lower)
        {
            case 'ß':
                into.Add('s');
                into.Add('s');
                break;
            case 'æ':
                into.Add('a');
                into.Add('e');
                break;
            case 'œ':
                into.Add('o');
                into.Add('e');
                break;
            default:
                into.Add(Plain.GetValueOrDefault(lower, lower));
                break;
        }
    }
}
