using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommending.Models;

/// <summary>How much all users together met each item; the further back, the less it counts.</summary>
public sealed class PopularityModel(float[] scores) : IRanker
{
    /// <inheritdoc/>
    public int ItemCount => scores.Length;

    /// <summary>Scores by item.</summary>
    public ReadOnlySpan<float> Scores => scores;

    /// <summary>Adds up interactions.</summary>
    /// <param name="interactions">Of any users.</param>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="halfLife">After so much time, on the clock of the interactions, one counts half; null: all count the same.</param>
    public static PopularityModel Of(IReadOnlyList<Interaction> interactions, int itemCount, double? halfLife = null)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var scores = new double[itemCount];
        var newest = interactions.Count == 0 ? 0 : interactions.Max(interaction => interaction.Time);
        foreach (var (_, item, strength, time) in interactions)
        {
            scores[item] += halfLife is { } half ? strength * Math.Pow(0.5, (newest - time) / half) : strength;
        }

        return new PopularityModel(Array.ConvertAll(scores, score => (float)score));
    }

    /// <inheritdoc/>
    public void Score(History history, Span<float> into) => Scores.CopyTo(into);
}
