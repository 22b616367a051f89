using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// The second half of "attribute": words near the beginning of an attribute first, in steps that grow.
internal sealed class PositionRule(Matching matching) : Rule
{
    private static readonly int[] Steps = [0, 1, 4, 7, 11, 16, 24, 64, 256, 1024];

    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var sum = 0;
            foreach (var places in matching.PlacesIn(documents[i]))
            {
                sum += Least(places.All);
            }
            keys[i] = Cost(sum);
        }
    }

    public override double? Score(long key) => 1 - (key / (double)(Steps.Length + 1));

    private static int Least(ReadOnlySpan<Place> places)
    {
        var least = int.MaxValue;
        foreach (var place in places)
        {
            least = Math.Min(least, place.Position);
        }
        return places.IsEmpty ? 0 : least;
    }

    private static int Cost(int sum)
    {
        var step = 0;
        while (step < Steps.Length && Steps[step] < sum)
        {
            step++;
        }
        return step;
    }
}
