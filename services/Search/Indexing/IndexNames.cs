namespace StreamPlatform.Search.Indexing;

// The live indexes, and those that a rebuild fills beside them.
internal static class IndexNames
{
    public const string Videos = "videos";
    public const string Channels = "channels";
    public const string Playlists = "playlists";

    public static string Next(string index) => $"{index}_next";
}
