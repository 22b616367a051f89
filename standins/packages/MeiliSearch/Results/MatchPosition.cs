namespace Meilisearch;

/// <summary>Where a word of the query stands in a text, in bytes.</summary>
public class MatchPosition(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}
