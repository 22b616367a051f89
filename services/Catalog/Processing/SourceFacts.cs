namespace StreamPlatform.Catalog.Processing;

internal sealed class SourceFacts
{
    public required string SourceId { get; init; }

    // null: something else about the source came first
    public DateTime? CompletedAt { get; set; }

    public string? FileName { get; set; }

    public Ending? Refused { get; set; }

    // The attempt that counts: what an earlier one ended with is past.
    public int Attempt { get; set; } = 1;

    // the newest attempt that a worker has taken up; 0: none yet
    public int ProbingAttempt { get; set; }

    // its creator agreed that a cut-off file is shown as far as it goes
    public bool CutAccepted { get; set; }

    // Remembered until a newer source is ready, so that nothing that comes late brings it back.
    public bool Cancelled { get; set; }
}
