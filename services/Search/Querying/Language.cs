using System.Reflection;
using System.Text.Json;

namespace StreamPlatform.Search.Querying;

// Words of a language that say nothing by themselves, and words that mean the same. Which language a query is in is what the browser says.
internal sealed record Language(string Code, IReadOnlySet<string> StopWords, IReadOnlyList<IReadOnlyList<string>> Synonyms)
{
    private static readonly Dictionary<string, Language> Known = Load();

    // "de-AT,de;q=0.9,en;q=0.8" is German; a language that is not known here has no stop words.
    public static Language? Of(string? preferences)
    {
        foreach (var preference in (preferences ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Known.TryGetValue(preference.Split('-', ';')[0].ToLowerInvariant(), out var language))
            {
                return language;
            }
        }

        return null;
    }

    // Each word of a group stands for each other one. A word that two languages have gets the friends of both.
    public static Dictionary<string, IEnumerable<string>> AllSynonyms() => Known.Values
        .SelectMany(language => language.Synonyms)
        .SelectMany(group => group.Select(word => (word, others: group.Where(other => other != word))))
        .GroupBy(entry => entry.word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IEnumerable<string>)[.. group.SelectMany(entry => entry.others).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    // Without its stop words, unless nothing else is left. What stands between quotes stays, and so does the last word: it may be the beginning of another.
    public string Strip(string query)
    {
        var words = query.Split(' ');
        if (query.Contains('"', StringComparison.Ordinal) || words.Length < 2)
        {
            return query;
        }

        var kept = words.Where((word, at) => at == words.Length - 1 || !StopWords.Contains(word.ToLowerInvariant())).ToList();
        return kept.TrueForAll(string.IsNullOrEmpty) ? query : string.Join(' ', kept);
    }

    private static Dictionary<string, Language> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var languages = new Dictionary<string, Language>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Languages/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var file = JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!;
            var code = Path.GetFileNameWithoutExtension(name);
            languages.Add(code, new Language(code, file.StopWords.ToHashSet(StringComparer.Ordinal), file.Synonyms));
        }

        return languages;
    }

    private sealed record LanguageFile(IReadOnlyList<string> StopWords, IReadOnlyList<IReadOnlyList<string>> Synonyms);
}
