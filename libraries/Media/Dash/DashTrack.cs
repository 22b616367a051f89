namespace StreamPlatform.Media;

/// <summary>What every <c>Representation</c> has: files named by <c>SegmentTemplate</c>, times by <c>SegmentTimeline</c>.</summary>
public abstract record DashTrack
{
    /// <summary><c>@id</c>; part of the names of its files.</summary>
    public required string Id { get; init; }

    /// <summary><c>@codecs</c>.</summary>
    public required string Codec { get; init; }

    /// <summary><c>@bandwidth</c>.</summary>
    public required Bitrate Peak { get; init; }

    /// <summary><c>@timescale</c>.</summary>
    public required int Timescale { get; init; }

    /// <summary><c>S@d</c>, from the first segment on, without gaps.</summary>
    public required IReadOnlyList<long> SegmentTicks { get; init; }
}

/// <summary>A rendition of the picture.</summary>
public sealed record DashRendition : DashTrack
{
    /// <summary><c>@width</c> and <c>@height</c>.</summary>
    public required Resolution Resolution { get; init; }

    /// <summary><c>@frameRate</c>.</summary>
    public required FrameRate FrameRate { get; init; }
}

/// <summary>An audio track.</summary>
public sealed record DashSound : DashTrack
{
    /// <summary><c>@lang</c>: RFC 5646.</summary>
    public required string Language { get; init; }

    /// <summary><c>Label</c>, as the player's menu shows it.</summary>
    public required string Name { get; init; }

    /// <summary><c>AudioChannelConfiguration</c>.</summary>
    public required int Channels { get; init; }

    /// <summary>Played unless the viewer chooses otherwise: <c>Role</c> main.</summary>
    public bool IsDefault { get; init; }
}
