namespace StreamPlatform.Catalog.Processing;

internal sealed class StillFacts
{
    public required string Name { get; init; }

    public double AtSeconds { get; init; }

    public required List<int> Widths { get; init; }
}
