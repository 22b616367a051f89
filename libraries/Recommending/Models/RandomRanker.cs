namespace StreamPlatform.Recommending.Models;

/// <summary>What luck alone achieves; the same for the same history and seed.</summary>
public sealed class RandomRanker(int itemCount, int seed) : IRanker
{
    /// <inheritdoc/>
    public int ItemCount => itemCount;

    /// <inheritdoc/>
    public void Score(History history, Span<float> into)
    {
        var mixed = seed;
        foreach (var item in history.Items)
        {
            mixed = unchecked((mixed * 31) + item);
        }

        var random = new Random(mixed);
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = random.NextSingle();
        }
    }
}
