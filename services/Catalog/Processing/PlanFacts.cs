namespace StreamPlatform.Catalog.Processing;

internal sealed class PlanFacts
{
    public required string PlanId { get; init; }

    // null: something else about the plan came first
    public string? SourceId { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public double? PlannedSeconds { get; set; }

    public List<string> PlannedRungs { get; set; } = [];

    public double? Percent { get; set; }

    public double? RemainingSeconds { get; set; }

    public string? PosterKey { get; set; }

    public Ending? Failed { get; set; }

    // null: not playable yet
    public double? PlayableSeconds { get; set; }

    // null: not ready yet
    public double? ReadySeconds { get; set; }

    public List<string> ReadyRungs { get; set; } = [];
}
