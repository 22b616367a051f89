namespace Pipelines.Sockets.Unofficial;

/// <summary>Hints about the use of threads and buffers. They change no result, and this implementation needs none of them.</summary>
[Flags]
public enum SocketConnectionOptions
{
    /// <summary>No hint.</summary>
    None = 0,

    /// <summary>Wait without a buffer.</summary>
    ZeroLengthReads = 1,

    /// <summary>Continue reads on the thread of the operation.</summary>
    InlineReads = 2,

    /// <summary>Continue writes on the thread of the operation.</summary>
    InlineWrites = 4,

    /// <summary>Continue connects on the thread of the operation.</summary>
    InlineConnect = 8,
}
