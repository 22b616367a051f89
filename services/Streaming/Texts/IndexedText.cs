using StreamPlatform.Media;

namespace StreamPlatform.Streaming.Texts;

// Captions, which tell of sounds too, or subtitles.
internal sealed record IndexedText(string Track, string Language, string? Name, bool DescribesSound, string BlobKey, bool IsSent)
{
    // What a menu shows; those of one video that would be the same are told apart by numbers.
    public string Label => Name ?? LanguageTag.NameOf(Language) ?? Language;
}
