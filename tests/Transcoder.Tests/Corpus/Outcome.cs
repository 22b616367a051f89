namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>What became of a file: its verdict, and what that cost.</summary>
internal sealed record Outcome(string Name, string Verdict, TimeSpan Took, TimeSpan Bound, int PeakMegabytes, string Told)
{
    public const int MostMegabytes = 1500;

    public bool IsWithinBounds => Took <= Bound && PeakMegabytes <= MostMegabytes;

    /// <summary>Expected are verdicts with | between them; a * at the end stands for anything.</summary>
    public bool Is(string expected) => expected.Split('|').Any(one =>
        one.EndsWith('*') ? Verdict.StartsWith(one[..^1], StringComparison.Ordinal) : Verdict == one);

    public override string ToString() => FormattableString.Invariant(
        $"{Name,-38} {Verdict,-44} {Took.TotalSeconds,6:0.0} s of {Bound.TotalSeconds,4:0}  {PeakMegabytes,5} MB  {Told}");
}
