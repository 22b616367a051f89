using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which places count when a search is about some attributes only, or when typos are switched off for some.
internal static class AttributeFilter
{
    public static Func<Place, bool> Only(SearchIndex index, IReadOnlyList<string> attributes)
    {
        var ranks = index.AttributeRanks.Where(entry => attributes.Any(wanted => Wanted(wanted, entry.Key))).Select(entry => entry.Value).ToHashSet();
        return place => ranks.Contains(place.Attribute);
    }

    public static Func<Place, bool>? WithTypos(SearchIndex index, Func<Place, bool>? searched)
    {
        var exact = index.Settings.Typos.DisabledOnAttributes;
        if (exact.Count == 0)
        {
            return searched;
        }
        var ranks = index.AttributeRanks.Where(entry => exact.Any(attribute => Wildcard.Covers(attribute, entry.Key))).Select(entry => entry.Value).ToHashSet();
        return place => !ranks.Contains(place.Attribute) && (searched is null || searched(place));
    }

    public static Postings Apply(Postings postings, Func<Place, bool> counts)
    {
        var kept = new Postings();
        var places = new List<Place>();
        for (var i = 0; i < postings.Count; i++)
        {
            places.Clear();
            foreach (var place in postings.PlacesAt(i))
            {
                if (counts(place))
                {
                    places.Add(place);
                }
            }
            if (places.Count > 0)
            {
                kept.Append(postings.Documents[i], System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places));
            }
        }
        return kept;
    }

    private static bool Wanted(string wanted, string attribute) =>
        Wildcard.IsPattern(wanted) ? Wildcard.Matches(wanted, attribute) : Wildcard.Covers(wanted, attribute);
}
