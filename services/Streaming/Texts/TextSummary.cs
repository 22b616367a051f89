namespace StreamPlatform.Streaming.Texts;

// Kind: captions or subtitles. Sent: by the creator, else it was inside the file.
internal sealed record TextSummary(string Track, string Language, string Name, string Kind, bool Sent)
{
    public const string Captions = "captions";
    public const string Subtitles = "subtitles";

    public static TextSummary Of(IndexedText text) => new(text.Track, text.Language, text.Label, text.DescribesSound ? Captions : Subtitles, text.IsSent);
}
