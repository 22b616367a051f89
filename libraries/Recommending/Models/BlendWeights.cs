namespace StreamPlatform.Recommending.Models;

/// <summary>How much each part says in the blend.</summary>
public sealed record BlendWeights
{
    /// <summary>Factors.</summary>
    public float Factors { get; init; } = 1;

    /// <summary>Co-visitation.</summary>
    public float CoVisitation { get; init; } = 0.3f;

    /// <summary>Popularity: little, it is in the other two already; it decides for somebody without a history.</summary>
    public float Popularity { get; init; } = 0.02f;
}
