namespace StreamPlatform.Media;

/// <summary>A rule that a stream breaks.</summary>
/// <param name="Rule">Clause of Apple's HLS authoring specification ("7.4"), or "RFC 8216", "CMAF".</param>
/// <param name="Where">The playlist or file.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record Violation(string Rule, string Where, string What)
{
    /// <summary>
    /// Whether it keeps the stream from being published. False for what only a thin line can notice in a stream that plays: it is told to the operator.
    /// </summary>
    public bool Refuses { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => $"{Rule}, {Where}: {What}";
}
