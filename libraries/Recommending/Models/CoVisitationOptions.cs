namespace StreamPlatform.Recommending.Models;

/// <summary>How items become neighbours.</summary>
public sealed record CoVisitationOptions
{
    /// <summary>Neighbours that are kept of each item.</summary>
    public int Neighbours { get; init; } = 100;

    /// <summary>Users that two items must have in common before their likeness is half believed.</summary>
    public float Shrinkage { get; init; } = 10;

    /// <summary>Of users with more items than this only so many count: a user who meets everything says little, and costs the square.</summary>
    public int LongestRow { get; init; } = 1_000;

    /// <summary>Threads.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
