using System.Buffers;

namespace StreamPlatform.Recommending.Models;

/// <summary>
/// Factors, co-visitation and popularity together. Each part's scores are measured by their own spread for the user at hand, so that a part is not louder only
/// because its numbers are larger.
/// </summary>
public sealed class BlendedModel(FactorModel factors, CoVisitationModel coVisitation, PopularityModel popularity, BlendWeights weights) : IRanker
{
    /// <inheritdoc/>
    public int ItemCount => factors.ItemCount;

    /// <summary>Its factors.</summary>
    public FactorModel Factors => factors;

    /// <summary>Its neighbours.</summary>
    public CoVisitationModel CoVisitation => coVisitation;

    /// <summary>Its popularity.</summary>
    public PopularityModel Popularity => popularity;

    /// <summary>Its weights.</summary>
    public BlendWeights Weights => weights;

    /// <inheritdoc/>
    public void Score(History history, Span<float> into)
    {
        into.Clear();
        var rented = ArrayPool<float>.Shared.Rent(into.Length);
        var part = rented.AsSpan(0, into.Length);
        Add(factors, weights.Factors, history, part, into);
        Add(coVisitation, weights.CoVisitation, history, part, into);
        Add(popularity, weights.Popularity, history, part, into);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static void Add(IRanker ranker, float weight, History history, Span<float> part, Span<float> into)
    {
        if (weight == 0)
        {
            return;
        }

        ranker.Score(history, part);
        var spread = MathF.Sqrt(Dense.Dot(part, part) / Math.Max(1, part.Length));
        if (spread > 0)
        {
            Dense.AddScaled(into, part, weight / spread);
        }
    }
}
