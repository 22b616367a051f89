namespace StreamPlatform.Recommending.Models;

/// <summary>Says how much each item would be to the taste of somebody with a history.</summary>
public interface IRanker
{
    /// <summary>Number of items.</summary>
    int ItemCount { get; }

    /// <summary>Writes a score for every item; only their order matters.</summary>
    void Score(History history, Span<float> into);
}
