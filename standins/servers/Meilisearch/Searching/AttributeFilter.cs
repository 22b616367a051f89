using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which places count when a search is about some attributes only, or when typos are switched off for some.
internal sealed class AttributeFilter
{
    // asked for every place of every word: an array by rank, not a set
    private readonly bool[] _counted;
    private readonly int _last;

    private AttributeFilter(bool[] counted) => (_counted, _last) = (counted, Array.LastIndexOf(counted, true));

    public static AttributeFilter Only(SearchIndex index, IReadOnlyList<string> attributes) =>
        new(Ranks(index, attribute => attributes.Any(searched => Wanted(searched, attribute))));

    public static AttributeFilter? WithTypos(SearchIndex index, AttributeFilter? searched)
    {
        var exact = index.Settings.Typos.DisabledOnAttributes;
        if (exact.Count == 0)
        {
            return searched;
        }
        var counted = Ranks(index, attribute => !exact.Any(switchedOff => Wildcard.Covers(switchedOff, attribute)));
        for (var rank = 0; rank < counted.Length; rank++)
        {
            counted[rank] &= searched is null || searched._counted[rank];
        }
        return new AttributeFilter(counted);
    }

    public bool Has(Place place) => _counted[place.Attribute];

    public bool HasAny(ReadOnlySpan<Place> places)
    {
        foreach (var place in places)
        {
            // places are in the order of their attributes
            if (place.Attribute > _last || Has(place))
            {
                return Has(place);
            }
        }
        return false;
    }

    public int CountOf(ReadOnlySpan<Place> places)
    {
        var count = 0;
        for (var i = 0; i < places.Length && places[i].Attribute <= _last; i++)
        {
            count += Has(places[i]) ? 1 : 0;
        }
        return count;
    }

    public Postings Apply(Postings postings)
    {
        var kept = new Postings();
        var places = new List<Place>();
        for (var i = 0; i < postings.Count; i++)
        {
            places.Clear();
            foreach (var place in postings.PlacesAt(i))
            {
                if (Has(place))
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
