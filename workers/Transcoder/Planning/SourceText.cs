namespace StreamPlatform.Transcoder.Planning;

// A stream of subtitles inside a source that becomes WebVTT.
internal sealed record SourceText(int StreamIndex, string Language, string? Name, bool DescribesSound)
{
    public string Track => FormattableString.Invariant($"text-{StreamIndex}");
}
