namespace StreamPlatform.Media;

/// <summary>A chapter that a source names.</summary>
/// <param name="Start">When it begins, on the source's own clock.</param>
/// <param name="Title">Its name.</param>
public sealed record ChapterProbe(TimeSpan Start, string Title);
