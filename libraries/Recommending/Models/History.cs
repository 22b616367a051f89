namespace StreamPlatform.Recommending.Models;

/// <summary>What somebody met, and how strongly.</summary>
public readonly ref struct History(ReadOnlySpan<int> items, ReadOnlySpan<float> strengths)
{
    /// <summary>Numbers of items.</summary>
    public ReadOnlySpan<int> Items { get; } = items;

    /// <summary>Their strengths, in the same order.</summary>
    public ReadOnlySpan<float> Strengths { get; } = strengths;
}
