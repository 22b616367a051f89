namespace StreamPlatform.Studio.Uploads;

// How the bytes of an upload are cut into blocks. A full block is 8 MiB. When a request ends earlier, what it brought becomes a shorter block if it is
// at least 2 MiB, so that 50,000 blocks, the most that a blob can have, are never needed for 64 GiB. Fewer bytes wait in the upload's tail, and
// the next request's bytes complete them; only the last block of an upload may be shorter than that.
internal static class BlockLayout
{
    public const int Longest = 8 << 20;
    public const int Shortest = 2 << 20;
}
