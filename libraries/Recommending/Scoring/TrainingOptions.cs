using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommending.Scoring;

/// <summary>Everything that shapes a model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Factors.</summary>
    public FactorOptions Factors { get; init; } = new();

    /// <summary>Neighbours.</summary>
    public CoVisitationOptions CoVisitation { get; init; } = new();

    /// <summary>The blend.</summary>
    public BlendWeights Weights { get; init; } = new();

    /// <summary>Share of each user that is held back to judge by.</summary>
    public double Held { get; init; } = 0.2;
}
