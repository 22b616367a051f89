namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Hints for an arena. They change no result.</summary>
public sealed class ArenaOptions
{
    /// <summary>Keeps the hints.</summary>
    public ArenaOptions(ArenaFlags flags = ArenaFlags.None, int blockSizeBytes = 0, Func<long, long, long>? retentionPolicy = null)
    {
        Flags = flags;
        BlockSizeBytes = blockSizeBytes;
        RetentionPolicy = retentionPolicy;
    }

    /// <summary>Flags.</summary>
    public ArenaFlags Flags { get; }

    /// <summary>How large a block should be.</summary>
    public int BlockSizeBytes { get; }

    /// <summary>How much to keep at a reset.</summary>
    public Func<long, long, long>? RetentionPolicy { get; }
}
