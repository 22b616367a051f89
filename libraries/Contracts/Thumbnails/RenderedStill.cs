namespace StreamPlatform.Contracts.Thumbnails;

/// <summary>One picture of a video.</summary>
/// <param name="Name">Unique within the plan; part of the names of its files.</param>
/// <param name="At">When it is seen in the video.</param>
/// <param name="Widths">In pixels, ascending.</param>
public sealed record RenderedStill(string Name, TimeSpan At, IReadOnlyList<int> Widths);
