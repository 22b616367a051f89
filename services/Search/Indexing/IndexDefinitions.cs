using Meilisearch;
using StreamPlatform.Search.Querying;

namespace StreamPlatform.Search.Indexing;

// How each index searches: which fields in which order, what is filtered and sorted by.
internal static class IndexDefinitions
{
    public static readonly IReadOnlyList<string> Names = [IndexNames.Videos, IndexNames.Channels, IndexNames.Playlists];

    public static Settings For(string index) => index switch
    {
        IndexNames.Videos => Videos(),
        IndexNames.Playlists => Playlists(),
        _ => Channels(),
    };

    // A field that is not set is the engine's default; what is set differs from it. Comparing tells whether the engine has this version's settings. Where their
    // order means nothing the engine may have another one.
    public static bool IsSame(Settings wanted, Settings actual) =>
        Same(wanted.SearchableAttributes, actual.SearchableAttributes)
        && SameInAnyOrder(wanted.FilterableAttributes?.Select(attribute => attribute.Attribute), actual.FilterableAttributes?.Select(attribute => attribute.Attribute))
        && SameInAnyOrder(wanted.SortableAttributes, actual.SortableAttributes)
        && Same(wanted.RankingRules, actual.RankingRules)
        && SameInAnyOrder(wanted.Synonyms?.Keys, actual.Synonyms?.Keys);

    private static Settings Videos() => new()
    {
        SearchableAttributes = ["title", "tags", "channelName", "description"],
        FilterableAttributes = ["id", "category", "channelId", "length", "quality", "language", "captions", "publishedAt"],
        SortableAttributes = ["publishedAt", "duration"],

        // whoever sorts by date means it: only how many words were found comes before
        RankingRules = ["words", "sort", "typo", "proximity", "attribute", "exactness", "publishedAt:desc"],
        Synonyms = Language.AllSynonyms(),
    };

    private static Settings Channels() => new()
    {
        SearchableAttributes = ["name", "handle", "description"],
        FilterableAttributes = ["id"],
        SortableAttributes = [],
        RankingRules = ["words", "typo", "proximity", "attribute", "sort", "exactness"],
        Synonyms = [],
    };

    private static Settings Playlists() => new()
    {
        SearchableAttributes = ["title", "channelName", "description"],
        FilterableAttributes = ["id"],
        SortableAttributes = [],
        RankingRules = ["words", "typo", "proximity", "attribute", "sort", "exactness", "videoCount:desc"],
        Synonyms = Language.AllSynonyms(),
    };

    private static bool SameInAnyOrder(IEnumerable<string>? wanted, IEnumerable<string>? actual) =>
        Same(wanted?.Order(StringComparer.Ordinal), actual?.Order(StringComparer.Ordinal));

    private static bool Same(IEnumerable<string>? wanted, IEnumerable<string>? actual) => (wanted ?? []).SequenceEqual(actual ?? [], StringComparer.Ordinal);
}
