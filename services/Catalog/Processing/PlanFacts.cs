using StreamPlatform.Catalog.Videos;

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

    // of each audio track, as in BCP 47
    public List<string> AudioLanguages { get; set; } = [];

    public double? Percent { get; set; }

    public double? RemainingSeconds { get; set; }

    public List<RungFacts> RungProgress { get; set; } = [];

    // of a file that was cut off: how much of it plays, and how long it says it is
    public CutFacts? Cut { get; set; }

    public List<RepairFacts> Repairs { get; set; } = [];

    // as the file names them
    public List<Chapter> Chapters { get; set; } = [];

    public string? PosterKey { get; set; }

    // to choose the poster from, the best first
    public List<StillFacts> Stills { get; set; } = [];

    public bool HasStoryboard { get; set; }

    public bool HasHoverPreview { get; set; }

    public Ending? Failed { get; set; }

    // null: not playable yet
    public double? PlayableSeconds { get; set; }

    // null: not ready yet
    public double? ReadySeconds { get; set; }

    public List<string> ReadyRungs { get; set; } = [];

    // Each rung only ever gets further. Says whether one did.
    public bool Advance(string rung, double percent)
    {
        if (RungProgress.Find(known => known.Rung == rung) is { } known)
        {
            var further = percent > known.Percent;
            known.Percent = Math.Max(percent, known.Percent);
            return further;
        }

        RungProgress.Add(new RungFacts { Rung = rung, Percent = percent });
        RungProgress.Sort((one, other) => string.CompareOrdinal(one.Rung, other.Rung));
        return true;
    }

    public bool AddRepair(string code, string sentence)
    {
        if (Repairs.Exists(known => known.Code == code))
        {
            return false;
        }

        Repairs.Add(new RepairFacts { Code = code, Sentence = sentence });
        Repairs.Sort((one, other) => string.CompareOrdinal(one.Code, other.Code));
        return true;
    }
}

internal sealed class RungFacts
{
    public required string Rung { get; init; }

    public double Percent { get; set; }
}

internal sealed class CutFacts
{
    public double PlayableSeconds { get; init; }

    public double DeclaredSeconds { get; init; }
}

internal sealed class RepairFacts
{
    // stable name
    public required string Code { get; init; }

    // one sentence for the creator
    public required string Sentence { get; init; }
}
