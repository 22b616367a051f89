namespace StreamPlatform.Transcoder.Jobs;

internal enum JobKind
{
    Chunk,
    Audio,
    Poster,
    Text,
}
