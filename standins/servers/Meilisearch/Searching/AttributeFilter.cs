using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which places count when a search is about some attributes only, or when typos are switched off for some.
internal static class AttributeFilter
{
    public static Func<Place, bool> Only(SearchIndex index, IReadOnlyList<string> attributes)
    {
        var wanted = Ranks(index, attribute => attributes.Any(searched => Wanted(searched, attribute)));
        return place => wanted[place.Attribute];
    }

    public static Func<Place, bool>? WithTypos(SearchIndex index, Func<Place, bool>? searched)
    {
        var exact = index.Settings.Typos.DisabledOnAttributes;
        if (exact.Count == 0)
        {
            return searched;
        }
        var withoutTypos = Ranks(index, attribute => exact.Any(switchedOff => Wildcard.Covers(switchedOff, attribute)));
        return place => !withoutTypos[place.Attribute] && (searched is null || searched(place));
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

    // asked for every place of every word: an array, not a set
    private static bool[] Ranks(SearchIndex index, Func<string, bool> isOne)
    {
        var ranks = new bool[index.AttributeRanks.Values.DefaultIfEmpty(-1).Max() + 1];
        foreach (var (attribute, rank) in index.AttributeRanks)
        {
            ranks[rank] = isOne(attribute);
        }
        return ranks;
    }

    private static bool Wanted(string wanted, string attribute) =>
        Wildcard.IsPattern(wanted) ? Wildcard.Matches(wanted, attribute) : Wildcard.Covers(wanted, attribute);
}
