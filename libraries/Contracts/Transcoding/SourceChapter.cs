namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A chapter that a file names. It lasts until the next one.</summary>
public sealed record SourceChapter(double StartSeconds, string Title);
