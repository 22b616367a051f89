using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Where words stand right behind each other, as if they were one word. Stop words are not indexed: they keep their place but match anything.
internal static class PhrasePostings
{
    public static Postings? Find(SearchIndex index, IReadOnlyList<string> words)
    {
        var known = new List<(Postings Postings, int Offset)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (index.Settings.StopWords.Contains(words[i]))
            {
                continue;
            }
            if (index.Words.Find(words[i]) is not { } postings)
            {
                return null;
            }
            known.Add((postings, i));
        }
        if (known.Count == 0)
        {
            return null;
        }
        known.Sort((left, right) => left.Postings.Count.CompareTo(right.Postings.Count));
        return Intersect(known);
    }

    private static Postings Intersect(List<(Postings Postings, int Offset)> known)
    {
        var (rarest, rarestOffset) = known[0];
        var found = new Postings();
        var places = new List<Place>();
        for (var i = 0; i < rarest.Count; i++)
        {
            var document = rarest.Documents[i];
            places.Clear();
            foreach (var place in rarest.PlacesAt(i))
            {
                if (place.Position >= rarestOffset && known.TrueForAll(word => Stands(word.Postings, document, place.Next(word.Offset - rarestOffset))))
                {
                    places.Add(place.Next(-rarestOffset));
                }
            }
            if (places.Count > 0)
            {
                found.Append(document, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places));
            }
        }
        return found;
    }

    private static bool Stands(Postings postings, int document, Place place) => postings.PlacesIn(document).BinarySearch(place) >= 0;
}
