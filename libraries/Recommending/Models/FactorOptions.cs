namespace StreamPlatform.Recommending.Models;

/// <summary>How factors are learned.</summary>
public sealed record FactorOptions
{
    /// <summary>Numbers that describe a user or an item.</summary>
    public int Factors { get; init; } = 32;

    /// <summary>Passes over users and items.</summary>
    public int Iterations { get; init; } = 12;

    /// <summary>Draws factors towards zero, so that rare users and items are not described by chance.</summary>
    public float Regularization { get; init; } = 20;

    /// <summary>How much more an interaction is believed than its absence (alpha).</summary>
    public float Confidence { get; init; } = 5;

    /// <summary>The same seed and data give the same model, on however many threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
